/** Keys of the page where a worker is chosen: digits choose, arrows move. The page works without it, too. */
export const chooserScript = `
const choices = [...document.querySelectorAll('ol button')];
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat && /^[0-9]$/.test(event.key)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const at = choices.indexOf(document.activeElement);
    choices[(at + step + choices.length) % choices.length].focus();
    event.preventDefault();
    return;
  }
  choices.find((choice) => choice.getAttribute('aria-keyshortcuts') === event.key)?.click();
});
`;
