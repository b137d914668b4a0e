// The page works without this: it opens folded parts that a link leads into, and all for print;
// on a small screen it folds the parts of several articles.
(() => {
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    if (target) target.scrollIntoView();
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
