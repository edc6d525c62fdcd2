import type { Scene, Spot } from '../layout/scene.ts';

/** What a key asks for. */
export type KeyAction =
  | { readonly do: 'focus'; readonly claim: string }
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'pan'; readonly screens: number }
  | { readonly do: 'fit' | 'open' | 'up' | 'next-dispute' | 'previous-dispute' };

/** Keys of the picture (CONVENTIONS: arrows walk, + − 0 zoom, [ ] disputes, Enter opens, Esc goes up). */
export function keyAction(key: string, scene: Scene, focused: string | null): KeyAction | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return walk(scene.spots, focused, key === 'ArrowRight' ? 1 : -1);
    case 'ArrowUp':
    case 'ArrowDown':
      return climb(scene.spots, focused, key === 'ArrowDown' ? 1 : -1);
    case 'Home':
    case 'End':
      return to(key === 'Home' ? scene.spots[0] : scene.spots.at(-1));
    case 'PageUp':
    case 'PageDown':
      return { do: 'pan', screens: key === 'PageDown' ? 0.9 : -0.9 };
    case '+':
    case '=':
      return { do: 'zoom', factor: 0.6 };
    case '-':
    case '−':
      return { do: 'zoom', factor: 1 / 0.6 };
    case '0':
      return { do: 'fit' };
    case '[':
      return { do: 'previous-dispute' };
    case ']':
      return { do: 'next-dispute' };
    case 'Enter':
    case ' ':
      return { do: 'open' };
    case 'Escape':
      return { do: 'up' };
    default:
      return null;
  }
}

function to(spot: Spot | undefined): KeyAction | null {
  return spot === undefined ? null : { do: 'focus', claim: spot.claim };
}

/** Along time: the next or previous mark, in order of x. */
function walk(spots: readonly Spot[], focused: string | null, step: 1 | -1): KeyAction | null {
  const at = spots.findIndex((spot) => spot.claim === focused);
  if (at < 0) return to(step === 1 ? spots[0] : spots.at(-1));
  return to(spots[at + step]);
}

/** Across: the nearest mark above or below, weighing height before distance in time. */
function climb(spots: readonly Spot[], focused: string | null, step: 1 | -1): KeyAction | null {
  const from = spots.find((spot) => spot.claim === focused);
  if (from === undefined) return to(spots[0]);
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const down = (spot.y - from.y) * step;
    if (down <= 0.5) continue;
    const away = down + Math.abs(spot.x - from.x) * 0.5;
    if (away < least) {
      least = away;
      best = spot;
    }
  }
  return to(best);
}
