// 0090: how much later the sound of a film has to be played than the film has it, where camera and microphone did not
// keep together. Microseconds; negative: earlier.

export const soundShift = {
  version: 90,
  statements: ['alter table recording add column sound_shift_us bigint not null default 0'],
};
