import {Component, type ReactNode} from 'react';

type Props = {
  fallback: (params: {error: Error; tryAgain: () => void}) => ReactNode;
  children: ReactNode;
};

/** `@docusaurus/ErrorBoundary`, for tests outside Docusaurus: without a fallback of the theme. */
export default class ErrorBoundary extends Component<Props, {error: Error | undefined}> {
  override state: {error: Error | undefined} = {error: undefined};

  override componentDidCatch(error: Error): void {
    this.setState({error});
  }

  override render(): ReactNode {
    const {error} = this.state;
    const {fallback, children} = this.props;
    return error ? fallback({error, tryAgain: () => this.setState({error: undefined})}) : children;
  }
}
