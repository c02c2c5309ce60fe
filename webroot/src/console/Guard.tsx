import { Component, type ComponentChildren } from 'preact';
import { Failed } from './parts';

/** A page that breaks shows so and leaves menu and link state alive. */
export class Guard extends Component<{ children: ComponentChildren }, { problem?: unknown }> {
  override state: { problem?: unknown } = {};

  override componentDidCatch(problem: unknown): void {
    console.error(problem);
    this.setState({ problem });
  }

  render(): ComponentChildren {
    return this.state.problem ? (
      <Failed problem={this.state.problem} retry={() => this.setState({ problem: undefined })} />
    ) : (
      this.props.children
    );
  }
}
