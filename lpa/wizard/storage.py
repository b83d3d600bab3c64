from formtools.wizard.storage.base import BaseStorage


class DraftStorage(BaseStorage):
    """Keeps a section's answers on the draft, where they outlive the session."""

    def __init__(self, prefix, request=None, file_storage=None):
        super().__init__(prefix, request, file_storage)
        self.draft, self.section, self.by = request.draft, prefix, request.user
        self.init_data()

    def init_data(self):
        super().init_data()
        self.data[self.step_data_key] = self.draft.answers_to(self.section)

    def set_step_data(self, step, cleaned_data):
        self.draft.record(
            section=self.section, step=step, posted=cleaned_data, by=self.by
        )
        self.init_data()

    def reset(self):
        """Formtools forgets answers once it is done; a draft does not."""
