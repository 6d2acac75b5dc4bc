// Seat: what the HTTP transport needs of the tab it runs in; tests bring their own.
//
// A reload empties the page's memory, and with it the token. So that F5 strands nobody, the page leaves its
// one-time return code in this tab's own session storage at the very moment it goes, and the next page takes it
// out at once. Other ports and other tabs cannot read it; the shell takes it once, and only for a minute.

const LAUNCH_FRAGMENT = /^#([\w-]{22})$/u;
const RETURN_KEY = 'return-code';

export interface HttpSeat {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly fetch: (this: void, url: string, init: RequestInit) => Promise<Response>;
  /** The code this page came with, taken away from where others could see it; null where there is none. */
  takeCode(): string | null;
  /** Asks, whenever the page goes away, which code it leaves for the next one. */
  onLeave(returnCode: () => string | null): void;
  /** Lets the browser ask first when the page is left while this says so. */
  warnWhile(busy: () => boolean): void;
  readonly pause: (this: void, milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export function browserSeat(window: Window & typeof globalThis): HttpSeat {
  const { location, history } = window;
  const tab = tabStorage(window);

  // The terminal's new address in an old tab changes only the fragment, which by itself loads nothing.
  window.addEventListener('hashchange', () => {
    if (LAUNCH_FRAGMENT.test(location.hash)) location.reload();
  });
  // Back from the browser's page cache, alive and with its memory: the code it left is not needed.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tab.take();
  });

  return {
    origin: location.origin,
    fetch: (url, init) => window.fetch(url, init),
    takeCode() {
      const left = tab.take();
      const launch = LAUNCH_FRAGMENT.exec(location.hash)?.[1];
      if (launch === undefined) return left;
      history.replaceState(history.state, '', location.pathname);
      return launch;
    },
    onLeave(returnCode) {
      window.addEventListener('pagehide', () => {
        const code = returnCode();
        if (code !== null) tab.leave(code);
      });
    },
    warnWhile(busy) {
      window.addEventListener('beforeunload', (event) => {
        if (busy()) event.preventDefault();
      });
    },
    pause,
  };
}

/** A browser may forbid storage altogether; then a reload asks for a new address, no more. */
function tabStorage(window: Window): { take(): string | null; leave(code: string): void } {
  return {
    take() {
      try {
        const code = window.sessionStorage.getItem(RETURN_KEY);
        window.sessionStorage.removeItem(RETURN_KEY);
        return code;
      } catch {
        return null;
      }
    },
    leave(code) {
      try {
        window.sessionStorage.setItem(RETURN_KEY, code);
      } catch {
        // Nothing is kept, nothing is at risk.
      }
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
