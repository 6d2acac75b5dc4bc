// Must be imported before video.js: keeps it from adding style elements, which the page's policy forbids. What
// they would say stands where the player is put on the page.

Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true });
