// What WordPress does with a frame that an oEmbed answer gave it: the quotation stands until the frame has told its height with the secret
// that WordPress gave it; a link is followed for the frame, if it leads to the frame's own host.
(function () {
  'use strict';
  var frame = document.querySelector('iframe');
  var quotation = document.querySelector('blockquote');
  var secret = 'aB3dE6gH9j';
  frame.hidden = true;
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.dataset.secret = secret;
  window.addEventListener('message', function (event) {
    var said = event.data;
    if (!said || !(said.secret || said.message || said.value) || /[^a-zA-Z0-9]/.test(said.secret)) {
      return;
    }
    if (said.secret !== frame.dataset.secret || event.source !== frame.contentWindow) {
      return;
    }
    if (said.message === 'height') {
      frame.height = Math.min(Math.max(parseInt(said.value, 10), 200), 1000);
      quotation.hidden = true;
      frame.hidden = false;
    }
    if (said.message === 'link' && new URL(said.value).host === new URL(frame.src).host) {
      document.body.dataset.followed = said.value;
    }
  });
  frame.src += '#?secret=' + secret;
}());
