// The page works without this: it opens folded parts that a link leads into, and all for print;
// on a small screen it folds the parts of several articles; a statement is lit in every text.
(() => {
  const light = (link) => {
    const told = document.querySelectorAll(`[data-told="${link.dataset.told}"]`);
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const other of told) other.classList.add("lit");
    const beside = link.closest(".beside");
    const height = link.getBoundingClientRect().top;
    const columns = [...beside.children].filter((one) => one.offsetWidth);
    let found = 0;
    for (const column of columns) {
      const other = column.querySelector(".lit");
      if (!other) continue;
      found += 1;
      if (!column.contains(link)) {
        column.scrollTop += other.getBoundingClientRect().top - height;
      }
    }
    beside.previousElementSibling.textContent =
      `Statement ${link.querySelector(".no")?.textContent ?? ""}: in ${found} of the ${columns.length} texts shown.`;
  };
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a.told");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    light(link);
  });
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    if (target) target.scrollIntoView();
    if (target?.dataset.told) light(target);
  };
  if (matchMedia("(max-width: 46rem)").matches) {
    for (const part of document.querySelectorAll("details.folds")) part.open = false;
  }
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  if (location.hash) reveal();
})();
