package vn.kheo.app.organization;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.HouseTest;

/** Outside a transaction each query brings its connection back, else the pool runs dry here. */
@HouseTest
class ConnectionsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

  @Autowired Organization organization;
  @Autowired OrganizationDesk desk;
  @Autowired OrganizationFiles files;
  @Autowired HikariDataSource pool;

  @Test
  void reading_the_organisation_keeps_no_connection() {
    for (int time = 0; time <= pool.getMaximumPoolSize(); time++) {
      read();
    }
  }

  private void read() {
    organization.members(1, DAY);
    organization.search("sở", DAY, 10);
    organization.searchGroups("sở");
    organization.resolve(List.of("Sở Nội vụ"), 1, DAY);
    organization.unitsOn(DAY);
    organization.daysOfChange();
    organization.people(1, DAY);
    desk.detail(1, DAY);
    desk.aliases(DAY);
    for (OrganizationFiles.Content content : OrganizationFiles.Content.values()) {
      files.write(content, false);
    }
  }
}
