"""Whether a forename or a title tells that "he" or "she" cannot stand for its bearer.

The forenames are the ones that English news knows best; of those that men and women share none is
listed. What is not listed tells nothing.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from framing.tokens import Property

UNKNOWN, MAN, WOMAN = range(3)

MEN: Final = frozenset(
    "mr sir lord herr monsieur king prince congressman spokesman chairman councilman businessman "
    "aaron abdul abraham adam adrian ahmed albert alberto alejandro alexander ali alan alvin "
    "anders andreas andrew andy anthony antonio arnold arthur barack barry ben benjamin bernard "
    "bernie bill bob boris brad brandon brett brian bruce bryan carl carlos charles charlie chris "
    "christopher chuck clarence craig dan daniel darren dave david dennis dick dmitry don donald "
    "doug douglas dwight ed eddie edward edwin emmanuel enrique eric ernest ethan eugene felix "
    "fernando francisco frank franklin fred frederick gary gavin geoffrey george gerald gerard "
    "giovanni glenn gordon greg gregory gustavo hans harold harry hassan henry herbert herman "
    "howard hugh ian igor ivan jack jacob jake jamal james jared jason javier jeff jeffrey jeremy "
    "jerome jerry jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan "
    "julian justin karl keith ken kenneth kevin kyle lamar larry lars lawrence leonard leo lloyd "
    "louis lucas luis luke manuel marco marcus mario mark martin marvin matt matthew maurice max "
    "michael miguel mike mitch mitt mohamed mohammad mohammed muhammad nathan neil nicholas nick "
    "nicolas nigel norman oleg oliver omar oscar otto patrick paul pedro pete peter phil philip "
    "philippe pierre rafael ralph randy raymond rex ricardo richard rick rob robert roberto rod "
    "rodney roger roland ron ronald roy rudy russell ryan sam samuel scott sean sergei sergey "
    "seth simon stanley stephen steve steven stuart ted terrence theodore thomas tim timothy todd "
    "tom tommy tony trevor vernon victor vincent vladimir walter warren wayne werner will william "
    "wolfgang xavier yusuf zachary".split()
)
WOMEN: Final = frozenset(
    "mrs ms miss mme madame dame lady queen princess congresswoman spokeswoman chairwoman "
    "councilwoman businesswoman actress "
    "abigail ada adele agnes alexandra alexandria alice alicia alison allison amanda amelia amy "
    "ana andrea angela angelina anita ann anna anne annette annie antonia audrey barbara beatrice "
    "becky bernadette beth betsy betty beverly bonnie brenda bridget brittany camille carla carol "
    "caroline carolyn catherine cecilia charlotte cheryl christina christine cindy claire clara "
    "claudia colleen condoleezza connie cynthia daisy danielle dawn debbie deborah debra denise "
    "diana diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena elisa "
    "elisabeth elise elizabeth ella ellen emily emma erica erika erin esther eva evelyn fatima "
    "felicia fiona florence frances gabriela gabrielle gail georgia gina gloria grace gretchen "
    "hannah harriet heather heidi helen helena hilary hillary hope ida ingrid irene iris isabel "
    "isabella ivanka jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica jill "
    "joan joanna joanne josephine joyce juanita judith judy julia juliana julie karen karin kate "
    "katherine kathleen kathryn kathy katie kayleigh kellyanne kirsten kirstjen kristen kristin "
    "laura lauren leah lena leticia lillian linda lindsay lisa lois loretta lori lorraine louise "
    "lucia lucy lydia madeleine maggie margaret maria marianne marie marilyn marina marjorie "
    "marta martha mary maureen maxine megan melania melissa mercedes michelle mildred miriam "
    "molly monica muriel nadia nancy naomi natalia natalie natasha nellie nicole nikki nina nora "
    "norma olga olivia pamela patricia paula pauline peggy penelope phyllis priscilla rachel "
    "rebecca regina renee rhonda rita roberta rosa rose rosemary ruth sabrina sally samantha "
    "sandra sara sarah shannon sharon sheila shirley silvia sofia sonia sophia sophie stacy "
    "stella stephanie sue susan suzanne svetlana sylvia tamara tammy tara teresa theresa tiffany "
    "tina ursula valerie vanessa vera veronica victoria violet virginia vivian wendy yolanda "
    "yvonne zoe".split()
)


def _gender(form: str) -> int:
    form = form.removesuffix("'s")
    return MAN if form in MEN else WOMAN if form in WOMEN else UNKNOWN


GENDER: Final = Property.of_word("the bearer of a forename or title", np.int8, _gender)
