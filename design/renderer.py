from django.forms.renderers import TemplatesSetting

from .bound import BoundQuestion


class GovukRenderer(TemplatesSetting):
    """Renders every form, field and widget in the GOV.UK design system."""

    form_template_name = "design/form.html"
    field_template_name = "design/field.html"
    bound_field_class = BoundQuestion
