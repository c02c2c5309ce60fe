// Points while they are typed: what is wrong with them, and what they weigh.
import type { Criterion } from './api';

/** 87,5 and 87.5 alike; undefined for what is no number from 0 to 100. */
export function pointsOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const points = Number(plain);
  return points <= 100 ? points : undefined;
}

/** The weighted sum once every criterion has its points. */
export function weighted(criteria: readonly Criterion[], typed: Record<string, string>): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { code, weight } of criteria) {
    const points = pointsOf(typed[code] ?? '');
    if (points === undefined) return undefined;
    sum += points * weight;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}
