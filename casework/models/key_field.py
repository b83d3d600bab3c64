from django.db import models


class KeyField(models.CharField):
    """Folded text to look rows up by, sorted letter by letter on every engine.

    PostgreSQL would sort it as a dictionary does, and could not look up a beginning.
    """

    def db_parameters(self, connection):
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters
