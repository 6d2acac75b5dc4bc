// The parts of the workspace that the focus can be sent to.

export const STAGE_ID = 'workspace-stage';
export const TIMELINE_ID = 'workspace-timeline';
export const PANE_ID = 'workspace-pane';
export const GO_TO_ID = 'workspace-go-to';
export const SEARCH_ID = 'workspace-fragment-search';
export const ANSWER_ID = 'workspace-answer';
export const NAME_ID = 'workspace-fragment-name';

const REGIONS = [STAGE_ID, TIMELINE_ID, PANE_ID];

/** Without scrolling: who types a time should not lose sight of where they were. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: id === STAGE_ID });
}

export function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** From the region that holds the focus to the next one, round and round. */
export function focusNextRegion(): void {
  const here = REGIONS.findIndex(
    (id) => document.getElementById(id)?.contains(document.activeElement) === true,
  );
  focusOn(REGIONS[(here + 1) % REGIONS.length] ?? STAGE_ID);
}

export function toggleFullScreen(): void {
  // Refused only where the window may not fill the screen; then it stays as it is.
  const change =
    document.fullscreenElement === null
      ? document.getElementById(STAGE_ID)?.requestFullscreen()
      : document.exitFullscreen();
  change?.catch(() => undefined);
}
