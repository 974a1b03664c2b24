// Small improvements; every page works without them.
(function () {
  "use strict";
  const dialog = document.getElementById("confirm-dialog");
  const confirmed = new WeakSet();

  // Questions before links and buttons that carry data-confirm
  document.addEventListener("click", function (event) {
    const trigger = event.target.closest("[data-confirm]");
    if (!trigger || confirmed.has(trigger)) {
      return;
    }
    event.preventDefault();
    ask(trigger.dataset.confirm, function () {
      confirmed.add(trigger);
      trigger.click();
      confirmed.delete(trigger);
    });
  }, true);

  function ask(question, go) {
    if (!dialog || !dialog.showModal) {
      if (window.confirm(question)) {
        go();
      }
      return;
    }
    dialog.querySelector("p").textContent = question;
    dialog.onclick = function (event) {
      const answer = event.target.value;
      if (answer === "yes" || answer === "no") {
        dialog.close();
        if (answer === "yes") {
          go();
        }
      }
    };
    dialog.showModal();
  }

  // A form is sent once; a download leaves the page as it is, so the buttons come back after a while
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    document.documentElement.classList.add("busy");
    window.setTimeout(reset, 4000);
  });
  window.addEventListener("pageshow", reset);

  function reset() {
    document.documentElement.classList.remove("busy");
    for (const form of document.forms) {
      delete form.dataset.sent;
    }
  }

  // A picker beside date-time texts: the text keeps OFBiz's form, which is what is sent
  for (const text of document.querySelectorAll("input[data-picker]")) {
    const picker = document.createElement("input");
    picker.type = text.dataset.picker;
    picker.step = "1";
    picker.id = text.id;
    picker.required = text.required;
    picker.disabled = text.disabled;
    picker.className = text.className;
    picker.value = text.value.trim().replace(" ", "T").replace(/\..*$/, "");
    if (text.value && !picker.value) {
      continue;
    }
    text.removeAttribute("id");
    text.required = false;
    text.hidden = true;
    picker.addEventListener("change", function () {
      const parts = picker.value.split("T");
      text.value = picker.value ? parts[0] + " " + (parts[1].length === 5 ? parts[1] + ":00" : parts[1]) : "";
    });
    text.after(picker);
  }

  // Check boxes of a multi form: one in the header for all rows
  for (const form of document.querySelectorAll("form.multi-form")) {
    const boxes = form.querySelectorAll("input[type=checkbox][name^=_rowSubmit]");
    const head = boxes.length && form.querySelectorAll("thead th")[boxes[0].closest("td").cellIndex];
    if (head) {
      const all = document.createElement("input");
      all.type = "checkbox";
      all.setAttribute("aria-label", head.textContent);
      all.addEventListener("change", function () {
        boxes.forEach(function (box) {
          box.checked = all.checked;
        });
      });
      head.prepend(all);
    }
  }
})();
