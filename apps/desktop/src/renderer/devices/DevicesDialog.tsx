import { ActionList } from '@samla/ui/ActionList';
import { Button } from '@samla/ui/Button';
import { ConfirmDialog } from '@samla/ui/Dialog';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DevicesAnswer, DeviceView } from '../../host/contract.ts';
import { ReadingDialog } from '../app/ReadingDialog.tsx';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText, type Text } from '../messages/use-text.ts';
import { dayOf, formatTime } from '../time/format.ts';

/** The worker's computers, and the way to report one of them as lost. */
export function DevicesDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { client, say } = useWorkspace();
  const [answer, setAnswer] = useState<DevicesAnswer | null>(null);
  const [asking, setAsking] = useState<DeviceView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const body = useRef<HTMLDivElement>(null);
  const rowOf = (id: string) => body.current?.querySelector<HTMLElement>(`[role=row][data-key="${id}"]`);

  const fetch = useCallback(() => {
    setAnswer(null);
    client.devices.list
      .query({})
      .then(setAnswer, () => setAnswer({ kind: 'unavailable', message: text('said.noHost') }));
  }, [client, text]);
  useEffect(fetch, [fetch]);

  const report = async ({ deviceId, name }: DeviceView) => {
    setAsking(null);
    setProblem(null);
    try {
      const reported = await client.devices.reportLost.mutate({ deviceId });
      if (reported.kind === 'notPossible') setProblem(reported.message);
      else {
        say(text('devices.reported', { name }));
        setAnswer((before) => withDevice(before, reported.device));
        // its button is gone
        rowOf(deviceId)?.focus();
      }
    } catch {
      setProblem(text('said.noHost'));
    }
  };

  return (
    <ReadingDialog title={text('devices.title')} onClose={onClose} ref={body}>
      <p>{text('devices.text')}</p>
      {problem !== null && (
        <div role="alert">
          <Message tone="error" title={problem} headingLevel={3} />
        </div>
      )}
      {answer === null && <Progress label={text('devices.loading')} />}
      {answer?.kind === 'unavailable' && (
        <Message
          tone="error"
          title={text('devices.failed')}
          headingLevel={3}
          actions={<Button onPress={fetch}>{text('devices.again')}</Button>}
        >
          {answer.message}
        </Message>
      )}
      {answer?.kind === 'devices' && (
        <ActionList
          label={text('devices.label')}
          rows={answer.devices.map((device) => ({
            id: device.deviceId,
            title: text('devices.name', { name: device.name }),
            facts: factsOf(device, text),
            actions: !device.isThis && device.lostAt === null && (
              <Button
                label={text('devices.reportLabel', { name: device.name })}
                onPress={() => setAsking(device)}
              >
                {text('devices.report')}
              </Button>
            ),
          }))}
        />
      )}
      {asking && (
        <ConfirmDialog
          title={text('devices.confirmTitle', { name: asking.name })}
          confirmText={text('devices.confirm')}
          cancelText={text('devices.keep')}
          isDangerous
          isOpen
          onConfirm={() => void report(asking)}
          onCancel={() => setAsking(null)}
        >
          {text('devices.confirmText')}
        </ConfirmDialog>
      )}
    </ReadingDialog>
  );
}

function withDevice(before: DevicesAnswer | null, device: DeviceView): DevicesAnswer | null {
  if (before?.kind !== 'devices') return before;
  const devices = before.devices.map((one) => (one.deviceId === device.deviceId ? device : one));
  return { ...before, devices };
}

function factsOf({ isThis, lastSeenAt, lostAt, destroyedTexts }: DeviceView, text: Text): readonly string[] {
  if (isThis) return [text('devices.this')];
  if (lostAt === null) {
    return [text('devices.seen', { day: dayOf(lastSeenAt), time: formatTime(lastSeenAt) })];
  }
  const lost = text('devices.lost', { day: dayOf(lostAt) });
  if (destroyedTexts === null) return [lost, text('devices.notReached')];
  return [lost, text('devices.erased'), text('devices.destroyed', { count: destroyedTexts })];
}
