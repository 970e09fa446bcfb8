package vn.kheo.bench;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a door asks once a request, as who signed in, is asked once here too. */
final class OneRequest {
  private OneRequest() {}

  static <T> T of(Callable<T> work) throws Exception {
    Map<String, Object> kept = new HashMap<>();
    RequestContextHolder.setRequestAttributes(
        (RequestAttributes)
            Proxy.newProxyInstance(
                OneRequest.class.getClassLoader(),
                new Class<?>[] {RequestAttributes.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getAttribute" -> kept.get((String) arguments[0]);
                      case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
                      case "removeAttribute" -> kept.remove((String) arguments[0]);
                      default ->
                          throw new UnsupportedOperationException(
                              "not of a request by hand: " + method.getName());
                    }));
    try {
      return work.call();
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }
}
