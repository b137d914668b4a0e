//
// How to use it: open script.google.com, start a new project, replace what stands there by all of
// this, save, choose buildQuiz and press Run. Google asks once whether the script may make forms
// for you. The log then shows two links: one to review and edit the quiz, one for your pupils.
// Each run makes a new form; nothing else in your account is read or changed.

function buildQuiz() {
  const form = FormApp.create(QUIZ.title);
  form.setTitle(QUIZ.title).setDescription(QUIZ.description).setIsQuiz(true);
  form.addTextItem().setTitle("Your name").setRequired(true);
  for (const section of QUIZ.sections) {
    form.addSectionHeaderItem().setTitle(section.title).setHelpText(section.text);
    for (const question of section.questions) {
      ADD[question.type](form, question);
    }
  }
  form.addSectionHeaderItem().setTitle("Sources").setHelpText(QUIZ.sources);
  Logger.log("To review and edit: " + form.getEditUrl());
  Logger.log("For your pupils: " + form.getPublishedUrl());
  return form;
}

const ADD = {
  choice: (form, question) => withChoices(form.addMultipleChoiceItem(), question),
  checkboxes: (form, question) => withChoices(form.addCheckboxItem(), question),
  list: (form, question) => withChoices(form.addListItem(), question),
  paragraph: (form, question) =>
    form
      .addParagraphTextItem()
      .setTitle(question.title)
      .setHelpText(question.help)
      .setPoints(question.points)
      .setGeneralFeedback(feedback(question.general)),
};

function withChoices(item, question) {
  const choices = question.choices.map((choice) => item.createChoice(choice.text, choice.correct));
  item
    .setTitle(question.title)
    .setChoices(choices)
    .setPoints(question.points)
    .setFeedbackForCorrect(feedback(question.right))
    .setFeedbackForIncorrect(feedback(question.wrong));
}

function feedback(text) {
  return FormApp.createFeedback().setText(text).build();
}
