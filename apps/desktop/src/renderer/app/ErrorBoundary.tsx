import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { Component, type ReactNode } from 'react';
import type { Text } from '../messages/use-text.ts';

interface Props {
  readonly text: Text;
  readonly children: ReactNode;
}

/** Says what happened when drawing fails. Texts being written live outside of it and are kept. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    const { text, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <main>
        <div role="alert">
          <Message
            tone="error"
            title={text('error.title')}
            actions={
              <Button variant="primary" autoFocus onPress={() => this.setState({ failed: false })}>
                {text('error.again')}
              </Button>
            }
          >
            {text('error.text')}
          </Message>
        </div>
      </main>
    );
  }
}
