import type { JSX } from 'preact';
import { WithWaves } from './parts';

/** Stands in until its parts are there. */
export default function InterviewsPage(): JSX.Element {
  return <WithWaves>{() => null}</WithWaves>;
}
