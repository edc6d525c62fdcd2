/** What the fingers or the mouse mean; positions are pixels inside the element. */
export interface Gestures {
  /** A drag by so many pixels to the right. */
  pan(pixels: number): void;
  /** A pinch or wheel: new width of what was one pixel, about a place. */
  zoom(factor: number, x: number): void;
  tap(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  /** May a plain wheel zoom (the picture has the focus and needs no scrolling), or does it scroll the page? */
  wheelZooms(): boolean;
}

const TAP_SLOP = 6;
const WHEEL_SPEED = 0.0022;

/**
 * Listens to one element with pointer events. One finger up and down is left to the
 * page (`touch-action: pan-y`), sideways pans, two fingers pinch about their middle.
 * A plain wheel scrolls the page; with Ctrl or ⌘, or when the picture has the focus and
 * is all in the window, it zooms. Returns what takes the listeners away again.
 */
export function listen(element: HTMLElement, gestures: Gestures): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number } | null = null;
  let moved = false;
  const at = (event: PointerEvent | WheelEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const place = at(event);
    down.set(event.pointerId, place);
    start = down.size === 1 ? place : null;
    moved = false;
  };
  const onMove = (event: PointerEvent): void => {
    const before = down.get(event.pointerId);
    const place = at(event);
    if (before === undefined) {
      if (event.pointerType !== 'touch') gestures.hover(place.x, place.y);
      return;
    }
    if (start && Math.hypot(place.x - start.x, place.y - start.y) > TAP_SLOP && !moved) {
      moved = true;
      element.setPointerCapture(event.pointerId);
    }
    if (down.size === 2) pinch(event.pointerId, before, place);
    else if (moved || start === null) gestures.pan(place.x - before.x);
    if (moved || down.size === 2) down.set(event.pointerId, place);
  };
  const pinch = (id: number, before: { x: number; y: number }, place: { x: number; y: number }): void => {
    moved = true;
    const other = [...down].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    const [was, is] = [
      Math.hypot(before.x - other.x, before.y - other.y),
      Math.hypot(place.x - other.x, place.y - other.y),
    ];
    if (was > 1 && is > 1) gestures.zoom(was / is, (place.x + other.x) / 2);
    gestures.pan((place.x - before.x) / 2);
  };
  const onUp = (event: PointerEvent): void => {
    const was = down.delete(event.pointerId);
    if (was && !moved && start && down.size === 0) gestures.tap(start.x, start.y);
    if (down.size === 0) start = null;
  };
  const onCancel = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    start = null;
  };
  const onWheel = (event: WheelEvent): void => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const zooms = event.ctrlKey || event.metaKey || gestures.wheelZooms();
    if (!zooms && !sideways) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (sideways) gestures.pan(-event.deltaX * unit);
    else gestures.zoom(Math.exp(event.deltaY * unit * WHEEL_SPEED), at(event).x);
  };
  const onLeave = (): void => gestures.leave();

  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onCancel);
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onCancel);
    element.removeEventListener('pointerleave', onLeave);
    element.removeEventListener('wheel', onWheel);
  };
}
