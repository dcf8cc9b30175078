// Gives each frame the height of what it shows. Without this script a frame keeps the height of its attribute, and scrolls.
addEventListener('message', event => {
  if (!event.data || event.data.message !== 'height') {
    return;
  }
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === event.source) {
      frame.height = Math.min(Math.max(Number(event.data.value) || 0, 100), 4000);
    }
  }
});
for (const frame of document.querySelectorAll('iframe')) {
  frame.contentWindow.postMessage({ message: 'ready' }, '*'); // a frame that came first tells its height again
}
