/** Whether the panel stands beside the picture, not under it; the width at which `narrow.css` begins. */
export function isBeside(): boolean {
  return !matchMedia('(max-width: 70rem)').matches;
}
