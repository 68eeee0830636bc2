// Comfort only: every page works without this file. Written for old browsers on purpose.
(function () {
  'use strict';

  // The code of a link stands behind "#": it never reaches a server. It is moved into the field and out of the address.
  function fillCode() {
    var field = document.querySelector('input[name="code"]');
    var code = window.location.hash.replace(/^#/, '');
    if (!field || !/^[0-9A-Za-z-]{8,80}$/.test(code) || document.getElementById(code)) {
      return;
    }
    field.value = code;
    if (window.history && window.history.replaceState) {
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
    }
  }

  // Lines on paper, as the server measures them: a full-width character is as wide as two half-width ones.
  function printedLines(value, line) {
    return value.split('\n').reduce(function (sum, part) {
      var width = 0;
      for (var i = 0; i < part.length; i++) {
        var unit = part.charCodeAt(i);
        width += unit < 0x100 ? 1 : unit >= 0xDC00 && unit <= 0xDFFF ? 0 : 2;
      }
      return sum + Math.max(1, Math.ceil(width / line));
    }, 0);
  }

  // Lengths are counted in UTF-16 units, as the server counts them, with line ends as one.
  function countCharacters(note) {
    var field = document.getElementById(note.getAttribute('data-count-for'));
    var line = Number(note.getAttribute('data-line')) || 0;
    var lines = Number(note.getAttribute('data-lines')) || 0;
    var max = Number(note.getAttribute('data-max')) || 0;
    if (!field) {
      return;
    }
    function show() {
      var value = field.value.replace(/\r\n/g, '\n');
      var length = value.length;
      var printed = line ? printedLines(value, line) : 0;
      var over = max && length > max ? 'hard' : printed > lines ? 'soft' : '';
      var text = length + '文字';
      if (max) {
        text += '（' + max + '文字まで）';
      }
      if (over === 'soft') {
        text += ' 用紙では' + printed + '行になり、欄（' + lines + '行）からあふれます。このまま提出できます。';
      }
      if (over === 'hard') {
        text += ' ' + (length - max) + '文字減らしてください。';
      }
      note.textContent = text;
      note.setAttribute('data-over', over);
    }
    field.addEventListener('input', show);
    show();
  }

  fillCode();
  window.addEventListener('hashchange', fillCode);
  Array.prototype.forEach.call(document.querySelectorAll('[data-count-for]'), countCharacters);
}());
