// Lists, cards, maps and the search of an Essaim, in the page of another site: essaim-list, essaim-card, essaim-map, essaim-search.
// One module without dependencies. It keeps nothing, tells nothing, and asks nobody but the server that the link names.
// The link inside the element is what is shown: without this script it stays a link.

const SERVER = new URL(import.meta.url).origin;
// The map's files; written in when the server starts.
const FILES = {
  leaflet: ['{leaflet.js}', '{leaflet.js integrity}'],
  cluster: ['{cluster.js}', '{cluster.js integrity}'],
  map: ['{map.js}', '{map.js integrity}'],
  sheets: ['{leaflet.css}', '{cluster.css}', '{component.css}'],
  base: '{basemap.geojson}'
};
// From component_fr.properties and component_en.properties.
const WORDS = {words};
// Fonts and colours are those of the page around; what is ours is a hairline and space.
const STYLE = `
:host { display: block; color: inherit; font: inherit; --essaim-line: color-mix(in srgb, currentColor 22%, transparent); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
p, ul { margin: 0; padding: 0; }
ul { list-style: none; border-block-start: 1px solid var(--essaim-line); }
li { padding-block: .5em; border-block-end: 1px solid var(--essaim-line); }
a { color: var(--essaim-link, inherit); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid; outline-offset: 2px; border-radius: 3px; }
.name { font-weight: 600; }
.more, .count, .by { font-size: .875em; opacity: .8; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .125em 1em; margin-block-end: .5em; }
.title { font-size: 1.25em; font-weight: 700; line-height: 1.25; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .25em 1em; margin-block-start: .5em; font-size: .875em; }
.foot a { padding-block: .2em; }
form { display: flex; flex-wrap: wrap; gap: .5em; }
input { flex: 1 1 10em; min-inline-size: 0; }
input, button { min-block-size: 2.5em; padding: .375em .75em; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: var(--essaim-radius, 6px); font: inherit; }
button { cursor: pointer; font-weight: 600; }
details { margin-block-end: .5em; }
summary { cursor: pointer; padding-block: .25em; }
.found { margin-block-start: .75em; }
.map { block-size: var(--essaim-map-height, 20rem); }
`;
const TRIES = 3;
const PATIENCE = 10000;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter(child => child !== ''));
  return made;
}

function said(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (whole, at) => values[at]);
}

function pause(time, signal) {
  return new Promise((resolve, reject) => {
    const waiting = setTimeout(resolve, time);
    signal.addEventListener('abort', () => {
      clearTimeout(waiting);
      reject(signal.reason);
    }, { once: true });
  });
}

// Asks again after a moment where that can help: a busy server, a line that broke. A wrong question stays wrong.
async function json(url, signal) {
  for (let tried = 1; ; tried++) {
    let answer;
    try {
      answer = await fetch(url, {
        signal: AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) : signal,
        credentials: 'omit', referrerPolicy: 'no-referrer', headers: { Accept: 'application/json' }
      });
      if (answer.ok) {
        return await answer.json();
      }
    } catch (failure) {
      if (signal.aborted || tried === TRIES) {
        throw failure;
      }
    }
    if (answer && (tried === TRIES || answer.status < 500 && answer.status !== 429)) {
      throw new Error(`${answer.status} ${url}`);
    }
    const wanted = Number(answer && answer.headers.get('Retry-After')) * 1000;
    await pause(Math.min(wanted || 400 * 3 ** tried, PATIENCE), signal);
  }
}

// Only addresses of the web lead anywhere.
function web(address) {
  return /^https?:\/\//.test(address || '') ? address : '';
}

function natures(thing) {
  return (thing.nature || []).filter(one => !one.id.endsWith('/non-precise')).map(one => one.name);
}

class Essaim extends HTMLElement {
  static observedAttributes = ['src', 'limit'];

  #stop = new AbortController();

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      root.append(element('slot', {}));
    }
    // The link inside may come after the element itself.
    queueMicrotask(() => this.load());
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  attributeChangedCallback(name, before, now) {
    if (this.shadowRoot && before !== now) {
      this.load();
    }
  }

  // The page on Essaim: /fr/place?territory=region-53, /en/commons/utilo.
  get page() {
    const link = this.querySelector('a[href]');
    const address = this.getAttribute('src') || (link && link.href);
    const url = address && web(new URL(address, document.baseURI).href) ? new URL(address, document.baseURI) : null;
    const parts = url && /^(.*)\/(fr|en)\/([a-z]+)(?:\/([a-z0-9-]+))?\/?$/.exec(url.pathname);
    return parts && { url, base: url.origin + parts[1], lang: parts[2], kind: parts[3], slug: parts[4] };
  }

  get words() {
    return WORDS[(this.page || {}).lang] || WORDS.fr;
  }

  api(page, suffix = '') {
    const url = new URL(`${page.base}/api/v1/${page.kind}${page.slug ? `/${page.slug}` : ''}${suffix}`);
    url.search = page.url.search;
    url.searchParams.set('lang', page.lang);
    return url;
  }

  async load() {
    this.#stop.abort();
    this.#stop = new AbortController();
    const signal = this.#stop.signal;
    const page = this.page;
    if (!page || !this.isConnected) {
      return;
    }
    this.setAttribute('aria-busy', 'true');
    try {
      await this.fill(page, signal);
      if (!signal.aborted) {
        this.dispatchEvent(new CustomEvent('essaim-ready', { bubbles: true }));
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.failed();
        this.dispatchEvent(new CustomEvent('essaim-failed', { bubbles: true, detail: String(failure) }));
      }
    } finally {
      if (!signal.aborted) {
        this.removeAttribute('aria-busy');
      }
    }
  }

  show(page, ...children) {
    this.shadowRoot.replaceChildren(element('div', { lang: page.lang, part: 'box' }, ...children));
  }

  // The link of the page around stays; beside it stands why there is no more.
  failed() {
    const again = element('button', { type: 'button', part: 'button' }, this.words.retry);
    again.addEventListener('click', () => this.load());
    this.shadowRoot.replaceChildren(
      element('slot', {}), element('p', { role: 'status', part: 'failed' }, `${this.words.failed} `, again));
  }

  // The level of the heading is the page's own matter: attribute heading, 2 to 6.
  title(text, href, lang) {
    const level = /^[2-6]$/.test(this.getAttribute('heading') || '') ? this.getAttribute('heading') : '3';
    return element('div', { role: 'heading', 'aria-level': level, class: 'title', part: 'title', lang },
      href ? element('a', { href, part: 'link' }, text) : text);
  }

  foot(page, demo) {
    const words = this.words;
    return element('p', { class: 'foot', part: 'foot' },
      element('a', { href: page.url.href, part: 'link' }, words.all),
      element('span', { class: 'by', part: 'by' }, demo ? `${words.by} · ${words.demo}` : words.by));
  }

  item(thing) {
    const langs = thing.langs || {};
    const town = thing.address && thing.address.locality;
    const detail = [...natures(thing), town, thing.start].filter(Boolean).join(' · ');
    return element('li', { part: 'item' },
      element('a', { class: 'name', part: 'name link', href: web(thing.url), lang: langs.name }, thing.name || thing.id),
      detail && element('div', { class: 'more', part: 'detail' }, detail));
  }

  items(list) {
    return list.items.length
      ? element('ul', { part: 'list' }, ...list.items.map(thing => this.item(thing)))
      : element('p', { part: 'none' }, this.words.none);
  }

  async list(page, signal) {
    const url = this.api(page);
    url.searchParams.set('limit', this.getAttribute('limit') || url.searchParams.get('limit') || '20');
    return json(url, signal);
  }

  head(list) {
    const link = this.querySelector('a[href]');
    const name = this.getAttribute('label') || (link ? link.textContent.trim() : '');
    const count = list.total > list.items.length ? said(this.words.of, list.items.length, list.total) : String(list.total);
    return element('div', { class: 'head', part: 'head' },
      name && this.title(name), element('span', { class: 'count', part: 'count' }, count));
  }
}

class EssaimList extends Essaim {
  async fill(page, signal) {
    const list = await this.list(page, signal);
    this.show(page, this.head(list), this.items(list), this.foot(page, list.demo));
  }
}

class EssaimCard extends Essaim {
  async fill(page, signal) {
    const thing = await json(this.api(page), signal);
    const langs = thing.langs || {};
    const kinds = natures(thing).join(' · ');
    this.show(page,
      this.title(thing.name, web(thing.url), langs.name),
      kinds && element('p', { class: 'more', part: 'detail' }, kinds),
      thing.summary ? element('p', { part: 'summary', lang: langs.summary }, thing.summary) : '',
      this.foot(page, thing.demo));
  }
}

class EssaimSearch extends Essaim {
  #asked = new AbortController();

  async fill(page) {
    const words = this.words;
    const box = element('input', { type: 'search', name: 'q', 'aria-label': words.box, placeholder: words.box, part: 'input' });
    const found = element('div', { class: 'found', role: 'status', part: 'found' });
    const form = element('form', { role: 'search', part: 'form' }, box, element('button', { part: 'button' }, words.go));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.ask(page, box.value.trim(), found);
    });
    this.show(page, form, found, this.foot(page, false));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#asked.abort();
  }

  async ask(page, text, found) {
    this.#asked.abort();
    this.#asked = new AbortController();
    const signal = this.#asked.signal;
    if (!text) {
      found.replaceChildren();
      return;
    }
    const url = new URL(`${page.base}/api/v1/search`);
    url.search = new URLSearchParams({ q: text, lang: page.lang });
    try {
      const answer = await json(url, signal);
      const groups = answer.groups || [];
      const things = groups.flatMap(group => group.items);
      const total = groups.reduce((sum, group) => sum + group.total, 0);
      found.replaceChildren(
        element('p', { class: 'count', part: 'count' }, total ? said(total === 1 ? this.words.one : this.words.found, total) : this.words.none),
        ...(things.length ? [this.items({ items: things })] : []));
    } catch (failure) {
      if (!signal.aborted) {
        found.replaceChildren(element('p', { part: 'failed' }, this.words.failed));
      }
    }
  }
}

// Leaflet is a script of the old kind: it and what builds on it are loaded one after the other, once, and the page's own Leaflet stays.
let library;

function script([path, integrity]) {
  return new Promise((resolve, reject) => {
    const tag = element('script', { src: SERVER + path, integrity, crossorigin: 'anonymous', referrerpolicy: 'no-referrer' });
    tag.addEventListener('load', resolve);
    tag.addEventListener('error', () => reject(new Error(path)));
    document.head.append(tag);
  });
}

async function sheet(path) {
  const made = new CSSStyleSheet();
  const text = await (await fetch(SERVER + path, { credentials: 'omit', referrerPolicy: 'no-referrer' })).text();
  made.replaceSync(text.replace(/url\(\//g, `url(${SERVER}/`));
  return made;
}

async function loaded() {
  const sheets = Promise.all(FILES.sheets.map(sheet));
  const before = window.L;
  await script(FILES.leaflet);
  await script(FILES.cluster);
  await script(FILES.map);
  if (before) {
    window.L.noConflict();
  }
  return sheets;
}

class EssaimMap extends Essaim {
  async fill(page, signal) {
    const words = this.words;
    const list = await this.list(page, signal);
    const box = element('div', {
      class: 'map', part: 'map', role: 'region', 'aria-label': words.map, 'data-points': this.api(page, '.geojson').href,
      'data-base': SERVER + FILES.base, 'data-lang': page.lang, 'data-center': this.getAttribute('center'),
      'data-zoom': this.getAttribute('zoom'), 'data-many': words.many, 'data-around': words.around,
      'data-failed': words.noMap, 'data-zoom-in': words.zoomIn, 'data-zoom-out': words.zoomOut
    });
    const listing = element('details', { part: 'listing' }, element('summary', { part: 'summary' }, words.list), this.items(list));
    this.show(page, this.head(list), listing, box, this.foot(page, list.demo));
    try {
      library = library || loaded();
      const sheets = await library;
      if (!signal.aborted) {
        this.shadowRoot.adoptedStyleSheets = [...sheets, this.shadowRoot.adoptedStyleSheets.at(-1)];
        await window.essaimMap(box);
      }
    } catch (failure) {
      library = undefined;
      listing.open = true;
      box.replaceWith(element('p', { part: 'failed' }, words.noMap));
    }
  }
}

for (const [name, type] of [
  ['essaim-list', EssaimList], ['essaim-card', EssaimCard], ['essaim-search', EssaimSearch], ['essaim-map', EssaimMap]]) {
  if (!customElements.get(name)) {
    customElements.define(name, type);
  }
}
