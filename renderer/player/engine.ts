// The engine that plays films: video.js, without controls and keys of its own. The one place that knows it.

import './plain-videojs.ts';
import videojs from 'video.js/core';

export interface Engine {
  readonly video: HTMLVideoElement;
  onError(listener: () => void): void;
  dispose(): void;
}

// What goes wrong is told on the page. (It would also warn of an element that the view takes in a moment later.)
videojs.log.level('off');

/** Puts a film into the element; the element stays the caller's. */
export function createEngine(host: HTMLElement, url: string): Engine {
  const element = document.createElement('video-js');
  host.append(element);
  const engine = videojs(element, {
    controls: false,
    preload: 'auto',
    fill: true,
    children: ['mediaLoader'],
    userActions: { hotkeys: false, click: false, doubleClick: false },
    loadingSpinner: false,
    disablePictureInPicture: true,
  });
  engine.src({ src: url, type: 'video/mp4' });
  return {
    video: videoOf(engine.tech(true).el()),
    onError: (listener) => engine.on('error', listener),
    dispose: () => engine.dispose(),
  };
}

function videoOf(element: Element): HTMLVideoElement {
  if (!(element instanceof HTMLVideoElement)) throw new Error('video.js gave no video element');
  return element;
}
