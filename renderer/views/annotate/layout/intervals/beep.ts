// Beep: a short soft tone, for whoever watches the picture and not the clock.

const PITCH_HZ = 880;
const LOUDNESS = 0.15;
const LASTS_S = 0.12;

export function beep(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = PITCH_HZ;
  volume.gain.setValueAtTime(LOUDNESS, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS / 100, context.currentTime + LASTS_S);
  tone.connect(volume).connect(context.destination);
  tone.addEventListener('ended', () => void context.close());
  tone.start();
  tone.stop(context.currentTime + LASTS_S);
}
