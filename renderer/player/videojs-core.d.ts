// As much of video.js as we use: its core without streaming, which local films do not need. The package
// brings types for the full build only.

declare module 'video.js/core' {
  export interface VideoJsError {
    readonly code: number;
  }
  export interface VideoJsPlayer {
    src(source: { readonly src: string; readonly type: string }): void;
    on(event: string, listener: () => void): void;
    error(): VideoJsError | null;
    tech(know: true): { el(): Element };
    dispose(): void;
  }
  export interface VideoJsOptions {
    readonly controls: boolean;
    readonly preload: 'auto';
    readonly fill: boolean;
    readonly children: readonly string[];
    readonly userActions: { readonly hotkeys: false; readonly click: false; readonly doubleClick: false };
    readonly loadingSpinner: false;
    readonly disablePictureInPicture: true;
  }
  interface VideoJs {
    (element: Element, options: VideoJsOptions): VideoJsPlayer;
    readonly log: { readonly level: (least: 'off') => void };
  }
  const videojs: VideoJs;
  export default videojs;
}
