/**
 * Looks where the focus is, before a button in `within` goes away or to sleep, which would leave it nowhere.
 * What comes back moves it on, unless it has gone elsewhere meanwhile. Only for whoever works by key:
 * on a telephone a field with the focus brings up the keyboard.
 */
export function holdFocus(within: Element | null): (to: HTMLElement | null | undefined) => void {
  const isHere = (): boolean => within?.contains(document.activeElement) === true;
  const byKey = isHere() && document.activeElement?.matches(':focus-visible') === true;
  return (to) => {
    if (byKey && (isHere() || document.activeElement === document.body)) to?.focus({ preventScroll: true });
  };
}
