// Time left as a person would say it: seconds in fives below a minute and a half, then whole minutes.

const MINUTES_FROM_SECONDS = 90;
const SECONDS_STEP = 5;

export type TimeLeft = { readonly seconds: number } | { readonly minutes: number };

export function timeLeft(seconds: number | null): TimeLeft | null {
  if (seconds === null) return null;
  if (seconds >= MINUTES_FROM_SECONDS) return { minutes: Math.round(seconds / 60) };
  return { seconds: Math.max(SECONDS_STEP, Math.ceil(seconds / SECONDS_STEP) * SECONDS_STEP) };
}
