// Which stage each activity plays on.

import type { Activity } from './films.ts';
import type { Stage } from './stage.ts';
import { BATH } from './stages/bath.ts';
import { CHANGING } from './stages/changing.ts';
import { MEAL } from './stages/meal.ts';
import { PLAY } from './stages/play.ts';

export const STAGES: Readonly<Record<Activity, Stage>> = {
  badderen: BATH,
  voeden: MEAL,
  verschonen: CHANGING,
  spelen: PLAY,
};
