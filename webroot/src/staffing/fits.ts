// People who could serve at a station, as the server judges them.
import type { FitsFit, FitsPeople } from '../api/contract';
import { staff } from '../api/staff';
import { currentRound } from './usePlacement';

export type Fit = FitsFit;

export const fitsFor = async (station: number, query = ''): Promise<Fit[]> =>
  (
    await staff.get<FitsPeople>(
      `/api/staffing/fits?${new URLSearchParams({
        round: String(currentRound()),
        station: String(station),
        ...(query ? { q: query } : {}),
      })}`,
    )
  ).people;
