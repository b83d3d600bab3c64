"""Puts files into a document that is printed, which can then be kept as PDF/A-3."""

import hashlib
from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pikepdf

from .document import Attachment

SPACE = "sRGB IEC61966-2.1"
END = b"</rdf:RDF>"
# That it is PDF/A-3, level U; and what the word of PDF/UA means, since PDF/A asks that.
KEPT = b"""<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def attach(
    pdf: bytes, attachments: Sequence[Attachment], *, colours: bytes, on: date | None
) -> bytes:
    """The file with these in it, which were true on this London day.

    colours is the ICC profile of sRGB, by which its colours are meant. The same
    content always gives the same bytes.
    """
    with pikepdf.open(BytesIO(pdf)) as file:
        named = pikepdf.Array()
        for each in sorted(attachments, key=lambda each: each.name):
            named.extend([pikepdf.String(each.name), _put(file, each, on)])
        file.Root.AF = pikepdf.Array(list(named)[1::2])
        held = pikepdf.Dictionary(Names=named)
        file.Root.Names = pikepdf.Dictionary(EmbeddedFiles=held)
        file.Root.OutputIntents = pikepdf.Array([_intent(file, colours)])
        said = file.Root.Metadata
        said.write(said.read_bytes().replace(END, KEPT + END))
        out = BytesIO()
        file.save(out, deterministic_id=True, min_version="1.7")
    return out.getvalue()


def _put(file: pikepdf.Pdf, each: Attachment, on: date | None) -> pikepdf.Object:
    checked = hashlib.md5(each.data, usedforsecurity=False).digest()
    about = pikepdf.Dictionary(Size=len(each.data), CheckSum=pikepdf.String(checked))
    if on:
        about.ModDate = pikepdf.String(f"D:{on:%Y%m%d}000000Z")
    stream = pikepdf.Stream(
        file,
        each.data,
        Type=pikepdf.Name.EmbeddedFile,
        Subtype=pikepdf.Name(f"/{each.kind}"),
        Params=about,
    )
    put = file.make_indirect(stream)
    return file.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec,
            F=pikepdf.String(each.name),
            UF=pikepdf.String(each.name),
            Desc=pikepdf.String(str(each.description)),
            AFRelationship=pikepdf.Name.Data,
            EF=pikepdf.Dictionary(F=put, UF=put),
        )
    )


def _intent(file: pikepdf.Pdf, colours: bytes) -> pikepdf.Object:
    return file.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent,
            S=pikepdf.Name.GTS_PDFA1,
            OutputConditionIdentifier=pikepdf.String(SPACE),
            Info=pikepdf.String(SPACE),
            DestOutputProfile=pikepdf.Stream(file, colours, N=3),
        )
    )
