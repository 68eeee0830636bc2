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

  // Lengths are counted in UTF-16 units, as the server counts them, with line ends as one.
  function countCharacters(note) {
    var field = document.getElementById(note.getAttribute('data-count-for'));
    var soft = Number(note.getAttribute('data-soft')) || 0;
    var max = Number(note.getAttribute('data-max')) || 0;
    if (!field) {
      return;
    }
    function show() {
      var length = field.value.replace(/\r\n/g, '\n').length;
      var over = max && length > max ? 'hard' : soft && length > soft ? 'soft' : '';
      var text = length + '文字';
      if (max) {
        text += '（' + max + '文字まで）';
      }
      if (over === 'soft') {
        text += ' 用紙の行からあふれる長さです。このまま提出できます。';
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
