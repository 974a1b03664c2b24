// Shows how far a long import has come; when it has ended the page is read again.
(function () {
  'use strict';
  var bar = document.getElementById('import-progress');
  if (!bar) {
    return;
  }
  var timer = setInterval(function () {
    fetch(bar.dataset.url, {headers: {'X-Requested-With': 'XMLHttpRequest'}}).then(function (answer) {
      return answer.json();
    }).then(function (state) {
      bar.value = state.done || 0;
      if (state.ended || (state.statusId && state.statusId !== 'FL_IMP_PREVIEW')) {
        clearInterval(timer);
        window.location.assign(bar.dataset.next);
      }
    }).catch(function () {
      clearInterval(timer);
    });
  }, 1000);
}());
