import { useEffect } from 'react';
import { ListBox, Popover } from 'react-aria-components/ComboBox';
import { ButtonContext } from 'react-aria-components/Button';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { fieldClass } from '../Field/index.ts';
import { choiceOption } from '../SelectField/SelectField.tsx';
import type { Choice } from '../SelectField/index.ts';
import { texts as shared } from '../texts.ts';
import { texts } from './texts.ts';

/** How fetching the choices goes. */
export interface Fetching {
  readonly isLoading?: boolean;
  /** Why the choices are not there: what is wrong. */
  readonly loadError?: string;
  /** Fetches them once more. */
  readonly onRetry?: () => void;
  /** When nothing is found. */
  readonly emptyText?: string;
}

/** The list below a combobox, and what stands there while it has nothing to show. */
export function ComboList({ isLoading = false, loadError, emptyText = shared.nothingFound }: Fetching) {
  const nothing = isLoading ? shared.loading : (loadError ?? emptyText);
  return (
    <Popover className={fieldClass('popover')}>
      <ListBox<Choice> renderEmptyState={() => <div className={fieldClass('none')}>{nothing}</div>}>
        {choiceOption}
      </ListBox>
    </Popover>
  );
}

/** Says aloud that the choices are being fetched, or could not be. */
export function useFetchingSaid({ isLoading = false, loadError }: Fetching): void {
  const announce = useAnnounce();
  const said = isLoading ? shared.loading : (loadError ?? '');
  useEffect(() => {
    if (said !== '') announce(said, 'comboBoxFetching');
  }, [announce, said]);
}

/** That the choices could not be fetched, and the way to try again. */
export function FetchFailed({ loadError = '', onRetry }: Fetching) {
  return (
    // the button of the list must not lend its props to this one
    <ButtonContext value={null}>
      <span className={fieldClass('error')}>{loadError}</span>
      {onRetry && (
        <Button variant="quiet" onPress={onRetry}>
          {texts.retry}
        </Button>
      )}
    </ButtonContext>
  );
}
