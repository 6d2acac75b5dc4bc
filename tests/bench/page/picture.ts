// Reads the number of the picture that a video element shows at this very moment.

import { HEIGHT, readFrame, WIDTH } from '../frames/barcode.ts';

export function createPictureReader(): (video: HTMLVideoElement) => number | null {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return (video) => {
    context.drawImage(video, 0, 0, WIDTH, HEIGHT);
    return readFrame(context.getImageData(0, 0, WIDTH, HEIGHT).data);
  };
}
