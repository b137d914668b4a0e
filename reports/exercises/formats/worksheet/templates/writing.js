// Write freely: nothing is scored, but words to watch are counted while one writes.
const writing = (section, { model, watched, start }) => {
  const area = section.querySelector("textarea");
  const count = section.querySelector("[data-count]");
  const copy = section.querySelector("[data-written]");
  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const patterns = watched.map((word) => ({
    word,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(word)}(?![\\p{L}\\p{N}_])`, "giu"),
  }));
  const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const tell = () => {
    const words = area.value.split(/\s+/).filter(Boolean).length;
    const held = patterns.flatMap(({ word, pattern }) => {
      const times = [...area.value.matchAll(pattern)].length;
      if (!times) return [];
      return times > 1 ? `${word} (${times} times)` : word;
    });
    const told = held.length ? `to replace: ${held.join(", ")}` : "no word to replace";
    count.textContent = plural(words, "word") + (watched.length ? `; ${told}` : "");
    copy.textContent = area.value === start ? "" : area.value;
  };
  area.addEventListener("input", tell);
  tell();
  return {
    of: 0,
    clear: () => {},
    fill: (answer) => {
      area.value = answer ?? start;
      tell();
    },
    answer: () => (area.value.trim() && area.value !== start ? area.value : null),
    check: () => ({ points: 0, notes: [] }),
    reveal: () => [{ verdict: "", name: "It could be:", text: model }],
  };
};
