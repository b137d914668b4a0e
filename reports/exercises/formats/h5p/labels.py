"""What the players of H5P write on their buttons and tell of scores, in our words."""

from __future__ import annotations

from typing import Any, Final

BEHAVIOUR: Final[dict[str, Any]] = {
    "enableRetry": True,
    "enableSolutionsButton": True,
    "enableCheckButton": True,
}

_SCORE: Final = "You got :num of :total points"
_READ_OUT: Final = {
    "a11yCheck": "Check the answers. They will be marked as right, wrong or not answered.",
    "a11yShowSolution": "Show the solution. The task will be marked with its right answers.",
    "a11yRetry": "Retry the task. All answers will be cleared.",
}

CHOICE: Final = {
    "checkAnswerButton": "Check",
    "submitAnswerButton": "Submit",
    "showSolutionButton": "Show the answer",
    "tryAgainButton": "Try again",
    "tipsLabel": "Show a tip",
    "scoreBarLabel": _SCORE,
    "tipAvailable": "A tip is available",
    "feedbackAvailable": "Feedback is available",
    "readFeedback": "Read the feedback",
    "wrongAnswer": "Wrong answer",
    "correctAnswer": "Right answer",
    "shouldCheck": "Should have been chosen",
    "shouldNotCheck": "Should not have been chosen",
    "noInput": "Answer before you look at the solution",
    **_READ_OUT,
}

MARKING: Final = {
    "checkAnswerButton": "Check",
    "submitAnswerButton": "Submit",
    "tryAgainButton": "Try again",
    "showSolutionButton": "Show the answer",
    "correctAnswer": "Right",
    "incorrectAnswer": "Not one of them",
    "missedAnswer": "Missed",
    "displaySolutionDescription": "The passage now shows the solution.",
    "scoreBarLabel": _SCORE,
    "a11yFullTextLabel": "The whole passage",
    "a11yClickableTextLabel": "The passage in which words can be marked",
    "a11ySolutionModeHeader": "Solution",
    "a11yCheckingHeader": "Checked",
    **_READ_OUT,
}

DRAGGING: Final = {
    "checkAnswer": "Check",
    "submitAnswer": "Submit",
    "tryAgain": "Try again",
    "showSolution": "Show the answer",
    "dropZoneIndex": "Gap @index.",
    "empty": "Gap @index is empty.",
    "contains": "Gap @index holds @draggable.",
    "ariaDraggableIndex": "@index of @count answers.",
    "tipLabel": "Show a tip",
    "correctText": "Right",
    "incorrectText": "Not right",
    "resetDropTitle": "Take it back",
    "resetDropDescription": "Do you want to take this answer out of the gap?",
    "grabbed": "The answer is picked up.",
    "cancelledDragging": "The answer is put back.",
    "correctAnswer": "Right answer",
    "feedbackHeader": "Feedback",
    "scoreBarLabel": _SCORE,
    **_READ_OUT,
}

BLANKS: Final = {
    "showSolutions": "Show the answer",
    "tryAgain": "Try again",
    "checkAnswer": "Check",
    "submitAnswer": "Submit",
    "notFilledOut": "Fill in every gap before you look at the solution",
    "answerIsCorrect": "“:ans” is right",
    "answerIsWrong": "“:ans” is not right",
    "answeredCorrectly": "Right",
    "answeredIncorrectly": "Not right",
    "solutionLabel": "Right answer:",
    "inputLabel": "Gap @num of @total",
    "inputHasTipLabel": "A tip is available",
    "tipLabel": "Tip",
    "scoreBarLabel": _SCORE,
    "a11yCheckingModeHeader": "Checked",
    **_READ_OUT,
}

END: Final[dict[str, Any]] = {
    "showResultPage": True,
    "showSolutionButton": True,
    "showRetryButton": True,
    "noResultMessage": "Finished",
    "message": "Your result:",
    "scoreBarLabel": "You got @finals of @totals points",
    "overallFeedback": [{"from": 0, "to": 100}],
    "solutionButtonText": "Show the answers",
    "retryButtonText": "Start again",
    "finishButtonText": "Finish",
    "submitButtonText": "Submit",
    "showAnimations": False,
    "skippable": False,
}

SET: Final = {
    "prevButton": "Previous question",
    "nextButton": "Next question",
    "finishButton": "Finish",
    "submitButton": "Submit",
    "textualProgress": "Question @current of @total",
    "jumpToQuestion": "Question %d of %total",
    "questionLabel": "Question",
    "readSpeakerProgress": "Question @current of @total",
    "unansweredText": "Not answered",
    "answeredText": "Answered",
    "currentQuestionText": "This question",
    "navigationLabel": "Questions",
    "questionSetInstruction": "Choose a question to go to",
}
