import type { Meta, StoryObj } from '@storybook/react-vite';
import axe from 'axe-core';
import { expect } from 'storybook/test';

/** One fault each, by the rule that must find it. Shaped after the failed examples of the W3C's ACT rules. */
const FAULTS: readonly (readonly [rule: string, html: string])[] = [
  ['button-name', '<button></button>'],
  ['link-name', '<a href="#x"><span></span></a>'],
  ['image-alt', '<img src="data:," width="9" height="9">'],
  ['label', '<input type="text">'],
  ['select-name', '<select><option>a</option></select>'],
  ['color-contrast', '<p style="color:#999;background:#fff">Svag text</p>'],
  [
    'target-size',
    '<p><button style="width:12px;height:12px;padding:0;border:0" aria-label="a"></button><button style="width:12px;height:12px;padding:0;border:0" aria-label="b"></button></p>',
  ],
  ['aria-required-children', '<div role="grid" aria-label="g"><span>text</span></div>'],
  ['aria-required-parent', '<div role="row"><div role="gridcell">a</div></div>'],
  ['aria-allowed-attr', '<div role="row" aria-checked="true"></div>'],
  ['aria-valid-attr-value', '<button aria-expanded="kanske">a</button>'],
  ['aria-hidden-focus', '<div aria-hidden="true"><button>a</button></div>'],
  ['nested-interactive', '<div role="tab" tabindex="0">a <button>b</button></div>'],
  ['list', '<ul><span>a</span></ul>'],
  ['heading-order', '<h1>a</h1><h4>b</h4>'],
  ['tabindex', '<button tabindex="3">a</button>'],
  ['autocomplete-valid', '<label>a <input autocomplete="vadsomhelst"></label>'],
];

const meta = {
  title: 'Grunder/Grinden för tillgänglighet',
  render: () => (
    <p>
      Varje berättelse granskas av axe enligt WCAG 2.2 AA. Här prövas grinden själv: {FAULTS.length} kända fel
      måste stoppas.
    </p>
  ),
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** The gate with exactly the rules of the preview: a rule that was switched off would let its fault through. */
export const Prövas: Story = {
  play: async ({ canvasElement, parameters }) => {
    const options = (parameters['a11y'] as { readonly options: axe.RunOptions }).options;
    const missed: string[] = [];
    for (const [rule, html] of FAULTS) {
      const fixture = canvasElement.ownerDocument.createElement('div');
      fixture.innerHTML = html;
      canvasElement.append(fixture);
      const { violations } = await axe.run(fixture, options);
      if (!violations.some((violation) => violation.id === rule)) missed.push(rule);
      fixture.remove();
    }
    await expect(missed).toEqual([]);
  },
};
