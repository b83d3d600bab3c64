"""Where a person goes once a page is answered."""

from django.urls import reverse

from lpa import answers
from lpa.tasks import page_url
from lpa.wizard.sections import never

from .explained import Explained

CHECK = "check"
STAY = "stay"  # pressed to save and see the same page again


class Onward(Explained):
    """The next page of the section that is still open, or back to where they were.

    Whoever came from "check your answers" goes back there, unless the new answer has
    opened another page in the same section: then that one comes first.
    """

    @property
    def came_from_check(self):
        return self.request.GET.get("from") == CHECK

    @property
    def trail(self):
        """The part of an address that remembers where they came from."""
        return f"?from={CHECK}" if self.came_from_check else ""

    def next_url(self, after=None):
        if self.request.POST.get("press") == STAY:
            return self.request.get_full_path()
        reading = answers.read(self.draft)
        section = self.section
        if barred := self.barred_url(reading):
            return barred + self.trail
        if step := self.first_open_after(reading, after):
            return page_url(reading, section, step) + self.trail
        if self.came_from_check:
            return f"{self.draft.get_absolute_url()}check/"
        return self.draft.get_absolute_url()

    def barred_url(self, reading):
        """The page that explains an answer with which nobody can go on."""
        ends_if = getattr(self.step, "ends_if", never)
        if not ends_if(reading.lpa):
            return ""
        name = f"lpa:{self.section.slug}/{self.step.end}"
        return reverse(name, args=[self.draft.reference])

    def first_open_after(self, reading, after):
        """The next open page, except the one that was just left."""
        for step in reading.asked[self.section.slug]:
            if not reading.has(self.section, step) and step is not after:
                return step
        return None

    @property
    def back_url(self):
        """The page asked before this one, or the list they came from."""
        asked = self.reading.asked[self.section.slug]
        here = asked.index(self.step)
        if here and not self.came_from_check:
            return page_url(self.reading, self.section, asked[here - 1])
        if self.came_from_check:
            return f"{self.draft.get_absolute_url()}check/"
        return self.draft.get_absolute_url()
