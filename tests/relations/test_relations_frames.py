"""Every frame of personnel with a sentence that it reads, so that none stands there for nothing."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact, TenureFact
from cadregraph.graph.relations.frames import FRAMES

LAM, HOA, BINH = "Trần Văn Lâm", "Lê Thị Hoa", "Tạ Quốc Bình"
BA_VI, SOC_SON = "Huyện ủy Ba Vì", "Huyện ủy Sóc Sơn"
Row = tuple[str, str, str, str]

EXAMPLES: tuple[tuple[str, str, set[Row]], ...] = (
    ("ông A giữ quyền T",
     "Ông Trần Văn Lâm giữ quyền Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "acting")}),
    ("từng giữ chức …", "Ông Trần Văn Lâm từng giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từng công tác tại X, T",
     "Ông Trần Văn Lâm từng công tác tại UBND xã Ba Trại, huyện Ba Vì, Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từng đảm nhiệm vị trí … như …",
     "Ông Trần Văn Lâm từng đảm nhiệm vị trí lãnh đạo ở Hà Nội như Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("trước đó, ông A đảm nhiệm nhiều chức vụ như …",
     "Trước đó, ông Trần Văn Lâm đảm nhiệm nhiều chức vụ quan trọng ở Hà Nội như: Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("ông A có quá trình công tác qua nhiều vị trí: …",
     "Ông Trần Văn Lâm có quá trình công tác qua nhiều vị trí: Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("được bổ nhiệm giữ nhiều chức vụ, rồi …",
     "Ông Trần Văn Lâm được bổ nhiệm giữ nhiều vị trí quan trọng rồi Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "appointed")}),
    ("thời điểm ông A làm …",
     "Thời điểm ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì, dự án chưa được duyệt.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từ T, ông A chuyển sang làm …",
     "Từ cương vị Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm được điều động làm Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("trước khi …, ông A giữ chức …",
     "Trước khi nghỉ hưu, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từng …, làm …",
     "Ông Trần Văn Lâm từng công tác nhiều năm trong ngành y tế, làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("được trao quyết định giữ chức …",
     "Ông Trần Văn Lâm được Bí thư Huyện ủy Lê Thị Hoa trao quyết định giữ chức Trưởng Ban Dân vận Huyện ủy "
     "Ba Vì.",
     {(LAM, "Trưởng ban", "Ban Dân vận Huyện ủy Ba Vì", "current"),
      (LAM, "Trưởng ban", "Ban Dân vận Huyện ủy Ba Vì", "assigned")}),
    ("điều động về …, giữ chức …",
     "Ông Trần Văn Lâm được điều động về huyện Ba Vì, giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "transferred")}),
    ("bầu 2 Phó Bí thư là …",
     "Hội nghị đã bầu 2 Phó Bí thư Huyện ủy Ba Vì là ông Trần Văn Lâm và bà Lê Thị Hoa.",
     {(who, "Phó Bí thư", BA_VI, what) for who in (LAM, HOA) for what in ("current", "elected")}),
    ("thôi giữ chức …", "Ông Trần Văn Lâm thôi giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", BA_VI, "relieved")}),
    ("miễn nhiệm chức vụ …",
     "HĐND đã miễn nhiệm chức vụ Bí thư Huyện ủy Ba Vì đối với ông Trần Văn Lâm.",
     {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", BA_VI, "relieved")}),
    ("miễn nhiệm 2 Phó Chủ tịch là …",
     "Hội nghị miễn nhiệm 2 Phó Bí thư Huyện ủy Ba Vì là ông Trần Văn Lâm và bà Lê Thị Hoa.",
     {(who, "Phó Bí thư", BA_VI, what) for who in (LAM, HOA) for what in ("former", "relieved")}),
    ("bãi nhiệm ông A khỏi chức …",
     "HĐND huyện bãi nhiệm ông Trần Văn Lâm khỏi chức vụ Chủ tịch UBND huyện Ba Vì.",
     {(LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "former"),
      (LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "dismissed")}),
    ("miễn nhiệm ba chức danh đối với ông A: …",
     "HĐND miễn nhiệm hai chức danh đối với ông Trần Văn Lâm: Chủ tịch UBND huyện Ba Vì, Chủ tịch HĐND "
     "huyện Ba Vì.",
     {(LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "former"),
      (LAM, "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "former"),
      (LAM, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "relieved"),
      (LAM, "Chủ tịch", "Hội đồng nhân dân huyện Ba Vì", "relieved")}),
    ("nhận quyết định của X bổ nhiệm giữ chức …",
     "Ông Trần Văn Lâm đã nhận quyết định của Thành ủy Hà Nội điều động, phân công giữ chức Bí thư "
     "Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("bổ nhiệm, phân công giữ chức …",
     "Ông Trần Văn Lâm được phân công giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("bầu ông A giữ chức …", "Hội nghị bầu ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "elected")}),
    ("phê chuẩn các ông: A là …, B là …",
     "Lãnh đạo mới được phê chuẩn gồm các ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì, ông Tạ Quốc "
     "Bình và bà Lê Thị Hoa là Phó Bí thư Huyện ủy Ba Vì.",
     {(who, title, BA_VI, what)
      for who, title in ((LAM, "Bí thư"), (BINH, "Phó Bí thư"), (HOA, "Phó Bí thư"))
      for what in ("current", "approved")}),
    ("quyết định ông A giữ chức …",
     "Bộ Chính trị quyết định đồng chí Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("đề nghị ông A giữ chức …",
     "Ban Thường vụ Huyện ủy Ba Vì đề xuất ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", SOC_SON, "assigned")}),
    ("bầu vào O, T",
     "Ông Trần Văn Lâm được bầu vào Ban Thường vụ Huyện ủy Ba Vì, Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "elected")}),
    ("chấp thuận ông A là …", "Đại hội đã chấp thuận ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "approved")}),
    ("bầu T là ông A, T là ông B",
     "Hội nghị đã giới thiệu Bí thư Huyện ủy Ba Vì là ông Trần Văn Lâm, Bí thư Huyện ủy Sóc Sơn là "
     "bà Lê Thị Hoa.",
     {(HOA, "Bí thư", SOC_SON, "nominated")}),
    ("chỉ định tham gia Ban Chấp hành và giữ chức …",
     "Ông Trần Văn Lâm được chỉ định tham gia Ban Chấp hành, Ban Thường vụ Huyện ủy Ba Vì và giữ "
     "chức Phó Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Phó Bí thư", BA_VI, "current"), (LAM, "Phó Bí thư", BA_VI, "assigned")}),
    ("…, bà B giữ chức …",
     "Hội nghị bầu ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì, bà Lê Thị Hoa giữ chức Phó Bí "
     "thư Huyện ủy Ba Vì.",
     {(HOA, "Phó Bí thư", BA_VI, "current"), (HOA, "Phó Bí thư", BA_VI, "elected")}),
    ("được bầu làm T năm …, rồi làm …",
     "Ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Vì tháng 6/2016, rồi làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("được bầu làm T, sau đó làm …",
     "Ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy Ba Vì, sau đó làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A tái cử …, ông B làm …",
     "Ba vị trí gồm: ông Trần Văn Lâm tái cử Bí thư Huyện ủy Ba Vì, bà Lê Thị Hoa làm Phó Bí thư "
     "Huyện ủy Ba Vì.",
     {(HOA, "Phó Bí thư", BA_VI, "current")}),
    ("về làm …", "Ông Trần Văn Lâm về làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("nâng ông A lên …", "Thành ủy nâng ông Trần Văn Lâm lên Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("để đảm nhiệm chức …",
     "Ông Trần Văn Lâm thôi giữ chức Bí thư Huyện ủy Sóc Sơn để đảm nhiệm chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("nhận nhiệm vụ làm …", "Ông Trần Văn Lâm nhận nhiệm vụ làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("nhận quyết định của X về việc giữ chức …",
     "Ông Trần Văn Lâm nhận quyết định của Ban Thường vụ Thành ủy Hà Nội về việc tham gia Ban Chấp hành, Ban "
     "Thường vụ và giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("các chức vụ mà ông A đang giữ như …",
     "Một số chức vụ mà ông Trần Văn Lâm đang giữ như Bí thư Huyện ủy Ba Vì sẽ do người khác đảm nhiệm.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A (khi bị bắt là …)",
     "Công an khám nhà ông Trần Văn Lâm (khi bị bắt là Bí thư Huyện ủy Ba Vì).",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("khi bị bắt, ông A giữ chức …",
     "Khi bị bắt, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("hiện là …", "Ông Trần Văn Lâm hiện là Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("hiện ông A đã chuyển công tác, giữ chức …",
     "Hiện ông Trần Văn Lâm đã chuyển công tác, giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("hiện nay, ông A giữ các chức vụ …",
     "Hiện nay, ông Trần Văn Lâm đảm nhiệm các chức vụ: Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("từ …, ông A giữ chức …",
     "Từ tháng 5/2016, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("từ … đến …, ông A là …",
     "Từ năm 2001 đến năm 2005, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từ … đến …, là T, ông A …",
     "Từ năm 2010 đến năm 2014 là Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm đã đổi mới nhiều việc.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("giữ chức T từ … đến …, ông A …",
     "Giữ chức Bí thư Huyện ủy Ba Vì từ năm 2010 đến năm 2014, ông Trần Văn Lâm đã đổi mới nhiều việc.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("ông A: T (2001-2006); …",
     "Ông Trần Văn Lâm: Bí thư Huyện ủy Ba Vì (2001-2006); Bí thư Huyện ủy Sóc Sơn (2006-2012).",
     {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", SOC_SON, "former")}),
    ("từ … đến khi …, ông A là …",
     "Từ tháng 2/2016 đến khi được bầu làm Bí thư Huyện ủy Sóc Sơn, ông Trần Văn Lâm là Bí thư Huyện ủy "
     "Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("ông A là …, T", "Ông Trần Văn Lâm là tiến sĩ y khoa, Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A, sinh năm …; T",
     "Ông Trần Văn Lâm sinh năm 1971, quê ở tỉnh Nghệ An; Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A sẽ giữ chức …", "Ông Trần Văn Lâm sẽ giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "assigned")}),
    ("do ông A làm …", "Ban Chỉ đạo gồm 9 thành viên, do ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("do ông A làm …, ông B làm …",
     "Huyện Ba Vì do ông Trần Văn Lâm làm Bí thư, bà Lê Thị Hoa làm Chủ tịch UBND huyện.",
     {(HOA, "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì", "current")}),
    ("chức danh T do ông A đảm nhiệm",
     "Tại đây, chức danh Bí thư Huyện ủy Ba Vì do ông Trần Văn Lâm đảm nhiệm.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ghế T do ông A nắm giữ",
     "Chiếc ghế Bí thư Huyện ủy Ba Vì hiện do ông Trần Văn Lâm nắm giữ.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("năm …, ông A là …",
     "Năm 2012, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì. Sau đó, ông được bầu làm Chủ tịch UBND huyện "
     "Ba Vì.", {(LAM, "Bí thư", BA_VI, "former")}),
    ("chức T được giao cho ông A",
     "Chức Bí thư Huyện ủy Ba Vì được giao cho ông Trần Văn Lâm.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A không phải là T mà là …",
     "Ông Trần Văn Lâm không phải là Chủ tịch UBND huyện Ba Vì mà là Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A là …", "Ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A và ông B là hai …",
     "Ông Trần Văn Lâm và ông Lê Văn Hòa trở thành hai Phó Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Phó Bí thư", BA_VI, "current"), ("Lê Văn Hòa", "Phó Bí thư", BA_VI, "current")}),
    ("ông A vừa là …, vừa là …",
     "Ông Trần Văn Lâm vừa là Phó Bí thư Huyện ủy, vừa là Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A là …, và là …",
     "Ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì khóa XXI và là Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", SOC_SON, "current")}),
    ("từ … đến …, ông A giữ chức …",
     "Từ năm 2001 đến năm 2005, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từ … đến …, ông A kiêm …",
     "Từ năm 2011 đến 2021, ông Trần Văn Lâm cũng kiêm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("từ … đến …, ông A công tác tại X với các chức vụ …",
     "Từ năm 2009 đến năm 2013, ông Trần Văn Lâm công tác tại huyện Ba Vì với các chức vụ Bí thư Huyện ủy "
     "Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("ông A giữ chức … vào năm …",
     "Ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì vào năm 2005. Ông Trần Văn Lâm hiện là Bí thư Huyện ủy "
     "Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("ông A giữ chức …", "Ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A kiêm …", "Ông Trần Văn Lâm kiêm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A giữ 3 chức vụ: …",
     "Ông Trần Văn Lâm giữ hai chức vụ là Bí thư Huyện ủy Ba Vì và Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", SOC_SON, "current")}),
    ("các ông A, B giữ chức …",
     "Các ông Trần Văn Lâm và Lê Văn Hòa giữ chức Phó Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Phó Bí thư", BA_VI, "current"), ("Lê Văn Hòa", "Phó Bí thư", BA_VI, "current")}),
    ("ông A tham gia O, giữ chức …",
     "Ông Trần Văn Lâm tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("năm …, ông A giữ chức …",
     "Năm 2001, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì. Năm 2005, ông Trần Văn Lâm giữ chức "
     "Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "former"), (LAM, "Bí thư", "Huyện ủy Sóc Sơn", "current")}),
    ("…; từ …, là …",
     "Từ năm 2001, ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì; từ năm 2005 đến năm 2010 là Bí thư Huyện ủy "
     "Sóc Sơn.",
     {(LAM, "Bí thư", "Huyện ủy Sóc Sơn", "former")}),
    ("…; từ …: T",
     "Trước năm 2005, ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì; từ năm 2005 đến năm 2010: Bí thư Huyện ủy "
     "Sóc Sơn.",
     {(LAM, "Bí thư", "Huyện ủy Sóc Sơn", "former")}),
    ("Tỉnh X: ông A giữ chức …",
     "Huyện Ba Vì: ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current")}),
    ("ông A sau đó giữ chức …",
     "Ông Trần Văn Lâm sau đó làm Bí thư Huyện ủy Ba Vì. Năm 2015, ông được bầu làm Bí thư Huyện ủy "
     "Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("trong n năm tiếp theo, ông A làm …",
     "Trong 3 năm tiếp theo, ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("…, rồi làm …",
     "Ông Trần Văn Lâm công tác ở nhà máy rồi làm Bí thư Huyện ủy Ba Vì. Năm 2015, ông được bầu làm "
     "Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("làm T năm …, rồi làm …",
     "Ông Trần Văn Lâm làm Phó Bí thư Huyện ủy Ba Vì năm 2010, rồi làm Bí thư Huyện ủy Ba Vì. "
     "Năm 2015, ông được bầu làm Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("…, và giữ chức … từ …",
     "Ông Trần Văn Lâm được bầu làm Bí thư Huyện ủy Ba Vì và giữ cương vị Bí thư Huyện ủy Sóc Sơn từ "
     "tháng 4/2016 đến nay.",
     {(LAM, "Bí thư", SOC_SON, "current")}),
    ("theo quyết định của …, ông A giữ chức …",
     "Theo quyết định của Bộ Chính trị, ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "current"), (LAM, "Bí thư", BA_VI, "assigned")}),
    ("ông A là T, ông đồng thời làm …",
     "Ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì, ông đồng thời làm Bí thư Huyện ủy Sóc Sơn.",
     {(LAM, "Bí thư", SOC_SON, "current")}),
    ("ông A đồng thời làm …",
     "Ông Trần Văn Lâm đồng thời làm Bí thư Huyện ủy Ba Vì. Năm 2015, ông được bầu làm Bí thư Huyện ủy Sóc "
     "Sơn.",
     {(LAM, "Bí thư", BA_VI, "former")}),
    ("ông A có n năm làm …",
     "Ông Trần Văn Lâm có hơn 6 năm làm Bí thư Huyện ủy Ba Vì.",
     {(LAM, "Bí thư", BA_VI, "former")}),
)  # fmt: skip


def said(rule: str, text: str) -> set[Row]:
    """Whose posts a rule reads in a text: holder, title, body, and the status or the change."""
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    rows: set[Row] = set()
    for fact in found.facts:
        if fact.rule != rule:
            continue
        if isinstance(fact, TenureFact):
            rows.add((label[fact.holder], fact.title, label[fact.organization], fact.status))
        elif isinstance(fact, PersonnelFact):
            body = label[fact.organization or ""]
            rows.add((label[fact.person], fact.title or "", body, fact.change))
    return rows


@pytest.mark.parametrize(("rule", "text", "rows"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_each_frame_reads_its_sentence(rule: str, text: str, rows: set[Row]) -> None:
    assert said(rule, text) == rows


def test_each_frame_has_its_sentence() -> None:
    assert [frame.name for frame in FRAMES] == [rule for rule, _, _ in EXAMPLES]
