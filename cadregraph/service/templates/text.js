// A file of text that is chosen, or dropped on the field, becomes its content; nothing is sent before
// the reader asks for it. Without this script a text can still be pasted.
"use strict";
(() => {
  const field = document.getElementById("text");
  const file = document.getElementById("file");

  async function take(files) {
    if (files.length === 1) {
      field.value = await files[0].text();
      field.focus();
    }
  }

  document.getElementById("pick").hidden = false;
  file.addEventListener("change", () => take(file.files));
  field.addEventListener("dragover", (event) => event.preventDefault());
  field.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
})();
