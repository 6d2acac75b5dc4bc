// The preload: one bundled file in the sandbox. It passes the page its port to the host, and turns a dropped
// file into an offer without the page ever learning a path. Nothing else crosses.

import { contextBridge, ipcRenderer, webUtils } from 'electron';

const PAGE_ORIGIN = 'app://terugblik';

ipcRenderer.on('page-port', (event) => {
  // A port does not pass the context bridge; it travels as a message that only this origin may receive.
  if (window.location.origin === PAGE_ORIGIN)
    window.postMessage('terugblik-port', PAGE_ORIGIN, [...event.ports]);
});

contextBridge.exposeInMainWorld('terugblik', {
  /** The page is ready to receive its port. */
  ready: () => ipcRenderer.send('page-ready'),
  /** A file that a person dropped; answers as `shell.typedFilm` does. */
  offerFile: (file: File): Promise<unknown> =>
    ipcRenderer.invoke('offer-film', webUtils.getPathForFile(file)),
});
