// The part of browser.py that runs inside a page; it is there before the page's own scripts. A check answers with
// a list of [what is wrong, selector]. Styles are adopted, not written inline, which a page's CSP could forbid.
window.held = (() => {
  const sheets = {};
  const style = (name, css) => {
    sheets[name] ??= new CSSStyleSheet();
    sheets[name].replaceSync(css);
    if (!document.adoptedStyleSheets.includes(sheets[name])) document.adoptedStyleSheets.push(sheets[name]);
  };
  // A computed style in the midst of a transition is not the one a reader is left with.
  style('still', '*, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important }');

  const all = selector => [...document.querySelectorAll(selector)];
  const visible = el => el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length > 0;
  const path = el => {
    if (el.id) return '#' + CSS.escape(el.id);
    if (!el.parentElement || el === document.body) return el.localName;
    const same = [...el.parentElement.children].filter(other => other.localName === el.localName);
    return `${path(el.parentElement)} > ${el.localName}${same.length > 1 ? `:nth-of-type(${same.indexOf(el) + 1})` : ''}`;
  };
  const INTERACTIVE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const interactives = () => all(INTERACTIVE).filter(el => visible(el) && !el.matches(':disabled') && !el.closest('[inert]'));
  const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const rows = table => [...table.tBodies].flatMap(body => [...body.rows]);
  const textNodes = function* (root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.trim()) yield walker.currentNode;
  };

  const known = new Map();
  let pen;
  const rgba = colour => {
    if (!known.has(colour)) {
      pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };

  const headings = () => {
    const found = [], level = el => Number(el.role === 'heading' ? el.ariaLevel : el.localName[1]);
    const shown = all('h1, h2, h3, h4, h5, h6, [role=heading]').filter(visible), tops = shown.filter(el => level(el) === 1);
    if (tops.length !== 1) found.push([`${tops.length} h1 elements rather than one`, tops[1] ? path(tops[1]) : 'body']);
    else if (shown[0] !== tops[0]) found.push(['a heading comes before the h1', path(shown[0])]);
    shown.slice(1).forEach((el, i) => {
      if (level(el) > level(shown[i]) + 1) found.push([`level ${level(el)} follows level ${level(shown[i])}`, path(el)]);
    });
    if (!document.title.trim()) found.push(['the title is empty', 'title']);
    if (document.documentElement.lang !== 'en-GB') found.push([`lang is "${document.documentElement.lang}" rather than en-GB`, 'html']);
    return found;
  };

  const svgs = () => all('svg')
    .filter(svg => visible(svg) && !svg.parentElement.closest('svg') && !svg.closest('[aria-hidden=true]'))
    .flatMap(svg => {
      const labels = (svg.getAttribute('aria-labelledby') ?? '').split(/\s+/).map(id => document.getElementById(id)?.textContent ?? '');
      const figure = svg.closest('figure');
      return [
        svg.getAttribute('role') !== 'img' && 'its role is not img',
        !(labels.join('').trim() || svg.getAttribute('aria-label')?.trim()) && 'it has no accessible name',
        !figure && 'it is in no figure',
        figure && !figure.querySelector('table') && 'its figure has no table',
      ].filter(Boolean).map(detail => [detail, path(svg)]);
    });

  const reflow = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth + 1) return [];
    const open = el => getComputedStyle(el).overflowX === 'visible';
    const clipped = el => el !== document.body && (!open(el) || clipped(el.parentElement));
    const right = el => {
      const box = el.getBoundingClientRect();
      return scrollX + Math.max(box.right, open(el) ? box.left + el.scrollWidth : 0);
    };
    const widest = all('body *').filter(el => !clipped(el.parentElement))
      .reduce((most, el) => right(most) > right(el) + 1 ? most : el, root);
    return [[`the document is ${root.scrollWidth} px wide in ${root.clientWidth} px`, path(widest)]];
  };

  const scrollers = () => all('body *').filter(el => {
    const over = { X: el.scrollWidth > el.clientWidth + 1, Y: el.scrollHeight > el.clientHeight + 1 };
    if (!over.X && !over.Y || !visible(el) || el.matches(INTERACTIVE)) return false;
    const computed = getComputedStyle(el);
    return ['X', 'Y'].some(axis => over[axis] && /auto|scroll/.test(computed['overflow' + axis]));
  }).map(el => ['it scrolls but cannot be focused', path(el)]);

  const fade = el => el ? Number(getComputedStyle(el).opacity) * fade(el.parentElement) : 1;
  const blend = ([r, g, b, a], below, strength) => [r, g, b].map((part, i) => part * a * strength + below[i] * (1 - a * strength));
  const luminance = colour => colour.slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
  const ratio = (ink, el, layers, canvas) => {
    const back = layers.reduceRight((below, layer) => blend(layer.colour, below, fade(layer.el)), canvas);
    const strength = fade(el) / (layers.length ? fade(layers[0].el) || 1 : 1);
    const [dark, light] = [luminance(back), luminance(blend(ink, back, Math.min(1, strength)))].sort((a, b) => a - b);
    return (light + .05) / (dark + .05);
  };
  const fill = el => {
    const computed = getComputedStyle(el);
    if (computed.fill === 'none' || computed.fill.startsWith('url(')) return [0, 0, 0, 0];
    const [r, g, b, a] = rgba(computed.fill);
    return [r, g, b, a * Number(computed.fillOpacity)];
  };
  const backgrounds = el => {
    const layers = [];
    for (let up = el; up && layers.at(-1)?.colour[3] !== 1; up = up.parentElement)
      layers.push({ el: up, colour: rgba(getComputedStyle(up).backgroundColor) });
    return layers.filter(layer => layer.colour[3] > 0);
  };
  const box = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  // The filled shapes beneath a text of an SVG, at its middle and near both of its ends.
  const beneath = (node, el) => {
    el.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { x, y, width, height } = box(node);
    const piles = [.5, .1, .9].map(part => document.elementsFromPoint(x + width * part, y + height / 2)).filter(pile => pile.includes(el));
    return (piles.length ? piles : [[el]]).map(pile => pile.slice(pile.indexOf(el) + 1).filter(under => under instanceof SVGGeometryElement)
      .map(under => ({ el: under, colour: fill(under) })).filter(layer => layer.colour[3] > 0));
  };
  const contrast = () => {
    const probe = document.documentElement.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const canvas = rgba(getComputedStyle(probe).backgroundColor);
    probe.remove();
    style('hit', `svg * { pointer-events: none !important } svg :is(text, tspan, textPath) { pointer-events: visible !important }
      svg :is(rect, circle, ellipse, path, polygon, polyline) { pointer-events: visibleFill !important }`);
    const hidden = el => el && (el.offsetWidth <= 1 && el.offsetHeight <= 1 || hidden(el.parentElement));
    const found = [], done = new Set();
    for (const node of textNodes(document.body)) {
      const el = node.parentElement, drawn = el instanceof SVGElement;
      if (done.has(el) || !visible(el) || !fade(el) || !box(node).width || hidden(el)) continue;
      if (el.closest(':disabled, [aria-disabled=true], option')) continue;
      if (!drawn) done.add(el);
      const computed = getComputedStyle(el), ink = drawn ? fill(el) : rgba(computed.color);
      if (drawn && !ink[3]) continue;
      const matrix = drawn && el.getScreenCTM(), scale = drawn ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
      const size = parseFloat(computed.fontSize) * scale;
      const needed = size >= 24 || size >= 18.66 && Number(computed.fontWeight) >= 700 ? 3 : 4.5;
      const behind = backgrounds(el), piles = drawn ? beneath(node, el) : [[]];
      const worst = Math.min(...piles.map(pile => ratio(ink, el, [...pile, ...behind], canvas)));
      if (worst < needed) found.push([worst / needed, `${worst.toFixed(2)} rather than ${needed} for "${node.data.trim().slice(0, 40)}"`, path(el)]);
    }
    style('hit', '');
    scrollTo(0, 0);
    return found;
  };

  const look = el => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(el);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && rgba(outlineColor)[3] > 0;
    return [outlined ? outlineStyle + outlineWidth + outlineColor : '', boxShadow === 'none' ? '' : boxShadow];
  };
  const tabbing = most => {
    document.activeElement?.blur();
    const present = interactives(), wanted = present.slice(0, most);
    const before = new Map(present.map(el => [el, look(el)])), seen = new Map();
    const group = el => `${el.type} ${el.name}`;
    const reached = el => seen.has(el) || el.type === 'radio' && [...seen.keys()].some(other => group(other) === group(el));
    let round = false;
    addEventListener('focusin', ({ target }) => {
      if (target === seen.keys().next().value) round = true;
      seen.set(target, look(target));
    });
    const ended = () => round || present.length > most && wanted.every(reached);
    held.tab = {
      ended,
      unreached: () => [
        ...wanted.filter(el => !reached(el)).map(el => ['Tab never reaches it', path(el)]),
        ...(seen.size && !ended() ? [['Tab never comes round to the first element again', path(document.activeElement)]] : []),
      ],
      unmarked: () => [...seen].filter(([el, looks]) => looks.every((is, i) => !is || is === before.get(el)?.[i]))
        .map(([el]) => ['neither an outline of 2 px or more nor a box-shadow appears', path(el)]),
    };
    return wanted.length;
  };

  const sizes = () => {
    const block = node => getComputedStyle(node.parentElement).display === 'inline' ? block(node.parentElement) : node.parentElement;
    const inSentence = el => el.localName === 'a' && getComputedStyle(el).display === 'inline' && !(el instanceof SVGElement)
      && [...textNodes(block(el))].some(node => /[\p{L}\p{N}]/u.test(node.data)
        && !node.parentElement.closest('a, button, script, style') && block(node) === block(el));
    const boxes = el => [el, ...(/^(checkbox|radio)$/.test(el.type) ? el.labels : [])].map(part => part.getBoundingClientRect());
    const small = el => boxes(el).every(({ width, height }) => width < 23.99 || height < 23.99);
    // A skip link has its size on focus only.
    const found = interactives().filter(el => !inSentence(el) && small(el) && (el.focus({ preventScroll: true }), small(el)))
      .map(el => [`${boxes(el)[0].width.toFixed(1)} x ${boxes(el)[0].height.toFixed(1)} px`, path(el)]);
    document.activeElement?.blur();
    return found;
  };

  const read = () => {
    all('noscript').forEach(el => el.remove());
    const text = el => (el?.innerText ?? '').replace(/\s+/g, ' ').trim();
    return { main: text(document.querySelector('main')), h2: all('h2').filter(el => el.checkVisibility()).map(text) };
  };

  const number = text => parseFloat(text.replace(/[\s,]/g, '').replace('\u2212', '-').replace(/^[^\d+.-]+/, ''));
  const collate = options => new Intl.Collator('en-GB', options).compare;
  const ORDERS = [(a, b) => number(a) - number(b), collate(), collate({ numeric: true }), (a, b) => a < b ? -1 : Number(a > b)];
  // A level is a word, and the score beside it comes second; what is no level stands last, in any order.
  const LEVELS = ['low', 'moderate', 'high', 'very high'];
  const level = text => {
    const place = LEVELS.findIndex(name => text.toLowerCase().startsWith(name));
    return place < 0 ? 1e9 : 1000 * place + (parseInt(text.match(/\d+/)?.[0] ?? '0', 10));
  };
  ORDERS.push((a, b) => level(a) - level(b));
  const keys = cell => Object.fromEntries([['text', cell.textContent.trim()], ...[cell, ...cell.children].flatMap(el => [...el.attributes])
    .filter(({ name }) => /^(data-.*|datetime|value)$/.test(name)).map(({ name, value }) => [name, value])]);
  const numeric = column => column.every(value => /^[^\p{L}\d]*\d[\d,.\s]*\D{0,4}$/u.test(value));
  // In order by the text or by any data attribute that tells the rows apart; numbers by number, else in whichever order.
  const inOrder = (cells, sign) => {
    const values = name => cells.map(cell => cell[name] ?? '').filter(value => !/^([\u2013\u2014-]|n\/a)?$/i.test(value));
    const varied = name => new Set(values(name)).size > 1;
    return !varied('text') || Object.keys(cells[0]).filter(varied).map(values).some(column =>
      ORDERS.slice(0, numeric(column) ? 1 : undefined).some(order =>
        column.every((value, i) => i === 0 || sign * order(column[i - 1], value) <= 0)));
  };
  const sort = async () => {
    const found = [];
    for (const button of all('th button')) {
      const th = button.closest('th'), steps = ['ascending', 'descending'];
      if (th.ariaSort === 'ascending') steps.reverse();
      for (const step of steps) {
        button.click();
        await frames();
        const column = [...th.parentElement.cells].slice(0, th.cellIndex).reduce((sum, cell) => sum + cell.colSpan, 0);
        const cells = rows(th.closest('table')).map(row => row.cells[column]).filter(Boolean).map(keys);
        if (th.ariaSort !== step) found.push([`aria-sort is ${th.ariaSort} rather than ${step}`, path(th)]);
        else if (!inOrder(cells, step === 'ascending' ? 1 : -1)) found.push([`the rows are not in ${step} order`, path(th)]);
      }
    }
    return found;
  };
  // Chromium tells of no request for some data: URLs, such as those of CSS backgrounds.
  const embedded = () => [
    ...all('*').flatMap(el => [...el.attributes].filter(({ name, value }) => name === 'style' ? /url\(\s*["']?data:/i.test(value)
      : /^(src|srcset|poster|data|(xlink:)?href)$/.test(name) && el.localName !== 'a' && /(^|,)\s*data:/i.test(value))
      .map(({ name, value }) => [`${name} holds a data: URL, ${value.slice(0, 40)}`, path(el)])),
    ...all('style').flatMap(el => (el.textContent.match(/url\(\s*["']?data:[^)]{0,40}/gi) ?? []).map(url => [`a style holds ${url}`, path(el)])),
  ];

  const controlledRows = input => (input.getAttribute('aria-controls') ?? '').split(/\s+/).map(id => document.getElementById(id))
    .filter(Boolean).flatMap(el => el.matches('table') ? [el] : [...el.querySelectorAll('table')]).flatMap(rows).filter(visible).length;

  return { style, path, frames, headings, svgs, reflow, scrollers, contrast, tabbing, sizes, read, sort, embedded, controlledRows };
})();
