import type { MessageId } from './catalogue.ts';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
    interface IntlConfig {
      locale: 'sv';
    }
  }
}
