import { Component, h, type ComponentChild, type FunctionComponent } from 'preact';

/** Renders again only when `same` says no: a thousand cells must not be compared for one change. */
export function memo<P extends object>(
  view: (props: P) => ComponentChild,
  same: (before: P, after: P) => boolean,
): FunctionComponent<P> {
  class Kept extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !same(this.props, next as P);
    }
    render(): ComponentChild {
      return h(view as FunctionComponent<P>, this.props as P);
    }
  }
  return Kept as unknown as FunctionComponent<P>;
}
