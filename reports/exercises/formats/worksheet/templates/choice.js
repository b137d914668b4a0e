// Choose one, or all that are right: one point for each that is found, less one for each wrong.
const choice = (section, { options, multiple }) => {
  const inputs = [...section.querySelectorAll(".option input")];
  const chosen = (option) => inputs.some((input) => input.checked && input.value === option.id);
  const right = options.filter((option) => option.correct);
  const note = (option, verdict) => {
    const part = partOf(section, option.id);
    judged(part, verdict);
    return { verdict, name: letterOf(part), text: option.feedback };
  };
  return {
    of: multiple ? right.length : 1,
    clear: () => options.forEach((option) => judged(partOf(section, option.id))),
    fill: (answer) => {
      for (const input of inputs) input.checked = [answer].flat().includes(input.value);
    },
    answer: () => {
      const ids = options.filter(chosen).map((option) => option.id);
      if (!ids.length) return null;
      return multiple ? ids : ids[0];
    },
    check: () => {
      const found = right.filter(chosen).length;
      const wrong = options.filter((option) => chosen(option) && !option.correct).length;
      const notes = options
        .filter(chosen)
        .map((option) => note(option, option.correct ? "right" : "wrong"));
      return { points: Math.max(0, found - wrong), notes };
    },
    reveal: () =>
      options
        .filter((option) => option.correct || chosen(option))
        .map((option) => {
          if (!option.correct) return note(option, "wrong");
          return note(option, chosen(option) ? "right" : "missed");
        }),
  };
};
