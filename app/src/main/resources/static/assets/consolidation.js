// Puts a figure's field into the text where the cursor stands.
document.querySelectorAll('[data-field]').forEach((button) =>
  button.addEventListener('click', () => {
    const text = document.getElementById('words');
    text.setRangeText(`{${button.dataset.field}}`, text.selectionStart, text.selectionEnd, 'end');
    text.focus();
  })
);
